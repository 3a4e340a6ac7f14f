import { randomBytes } from 'node:crypto'

const variant = 0x8000
const mostTails = 0x4000
const randomLength = 12

/**
 * Second halves of the ids that one statement makes, 16 hex digits each: the variant, a counter of 14 bits, 48 random
 * bits. Behind one `uuid_v7_head` they sort in the order that they have here (RFC 9562, section 6.2, method 1).
 */
export const makeIdTails = (count: number): string[] => {
  if (count > mostTails) throw new RangeError(`One statement makes at most ${mostTails} ids, not ${count}.`)
  const random = randomBytes((count * randomLength) / 2).toString('hex')
  return Array.from(
    { length: count },
    (_, index) =>
      (variant + index).toString(16) + random.slice(index * randomLength, (index + 1) * randomLength),
  )
}
