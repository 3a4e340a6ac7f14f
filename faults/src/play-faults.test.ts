import { expect, test } from 'vitest'
import { describePlay } from './describe-play.ts'
import { forget, playFaults } from './play-faults.ts'
import { chooseSeed } from './settings.ts'

test('whatever is killed, stopped or cut, what callers were told holds', async () => {
  const seed = chooseSeed()
  console.log(`seed ${seed}: pnpm test:faults --seed ${seed} --rounds 1 deals the same faults`)
  const play = await playFaults({ seed, rounds: 1, callers: 3, show: console.log })
  console.log(describePlay(play))

  expect(play.verdict.violations).toEqual([])
  expect(play.verdict.answered).toBeGreaterThan(50)
  expect(Object.values(play.injected)).not.toContain(0)
  await forget(play)
})
