import { createRandom, type Random } from './random.ts'

/** How many orders take which course; together they are the day. */
const courses = {
  smooth: 66,
  cardDeclined: 9,
  paidTwiceByClick: 7,
  networkCut: 14,
  workerKilled: 5,
  twoPods: 6,
  keyReused: 4,
  giftCardReused: 2,
  outOfStock: 5,
  lateRepeat: 4,
  chargedTwice: 1,
} as const

export type Course = keyof typeof courses

export interface Item {
  sku: string
  quantity: number
  price: string
}

export interface Order {
  id: string
  course: Course
  customerId: string
  country: string
  items: Item[]
  currency: 'EUR'
  total: string
  /** When it was placed, in milliseconds since 1970. */
  placedAt: number
}

const opensAt = 7 * 3_600_000
const closesAt = 22 * 3_600_000

const countries = ['DE', 'NL', 'FR', 'AT', 'BE', 'IT'] as const
const articles = [
  ['MUG-ENAMEL', 1290],
  ['TEE-ORGANIC-M', 2490],
  ['HOODIE-GREY-L', 5990],
  ['POSTER-A2', 1850],
  ['NOTEBOOK-A5', 1150],
  ['BACKPACK-22L', 8900],
  ['LAMP-DESK', 6450],
] as const

/** The orders of a day in the order in which they are placed, the same for the same seed. */
export function planDay(seed: number, midnight: number): Order[] {
  const random = createRandom(seed)
  const shuffled = shuffle(listCourses(), random)
  const times = shuffled.map(() => midnight + random.between(opensAt, closesAt)).sort((a, b) => a - b)
  return shuffled.map((course, index) => {
    const items = planItems(random)
    const cents = items.reduce(
      (sum, { price, quantity }) => sum + Math.round(Number(price) * 100) * quantity,
      0,
    )
    return {
      id: `ORD-${seed}-${String(index + 1).padStart(3, '0')}`,
      course,
      customerId: `C-${random.between(1000, 1079)}`,
      country: random.pick(countries),
      items,
      currency: 'EUR',
      total: toMoney(cents),
      placedAt: times[index] ?? midnight,
    }
  })
}

export function toMoney(cents: number): string {
  return (cents / 100).toFixed(2)
}

function listCourses(): Course[] {
  return Object.entries(courses).flatMap(([course, count]) => Array<Course>(count).fill(course as Course))
}

function planItems(random: Random): Item[] {
  return Array.from({ length: random.between(1, 3) }, () => {
    const [sku, cents] = random.pick(articles)
    return { sku, quantity: random.between(1, 2), price: toMoney(cents) }
  })
}

function shuffle<T>(list: T[], random: Random): T[] {
  return list
    .map((item) => ({ item, rank: random.next() }))
    .sort((a, b) => a.rank - b.rank)
    .map(({ item }) => item)
}
