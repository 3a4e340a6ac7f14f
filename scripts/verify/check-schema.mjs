import { execFileSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { buildSchema, findBreakingChanges } from 'graphql'

const file = 'packages/schema/schema.graphql'
const schema = buildSchema(readFileSync(file, 'utf8'))

/** Names of the schema are fixed: what any committed version promised, this one must still keep. */
function findBroken() {
  const commits = git('log', '--format=%H', '--', file).split('\n').filter(Boolean)
  return commits.flatMap((commit) => {
    const earlier = buildSchema(git('show', `${commit}:${file}`))
    return findBreakingChanges(earlier, schema).map(
      ({ description }) => `${description} (since ${commit.slice(0, 9)})`,
    )
  })
}

function git(...args) {
  // Without its history, as in an archive, there is nothing to compare with.
  try {
    return execFileSync('git', args, { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] })
  } catch {
    return ''
  }
}

const broken = [...new Set(findBroken())]
if (broken.length > 0) {
  console.error(`${file} breaks its clients:\n${broken.join('\n')}`)
  process.exit(1)
}
