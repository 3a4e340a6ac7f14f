import { expect, test } from 'vitest'
import { planDay } from './plan-day.ts'

const midnight = Date.UTC(2026, 10, 24)

test('the same seed plans the same day, and another seed another one', () => {
  expect(planDay(7, midnight)).toEqual(planDay(7, midnight))
  expect(planDay(8, midnight).map((order) => order.course)).not.toEqual(
    planDay(7, midnight).map((order) => order.course),
  )
})

test('a day has some hundred orders in the order of the hours, with one that is charged twice', () => {
  const orders = planDay(1, midnight)
  expect(orders.length).toBeGreaterThanOrEqual(100)
  expect(orders.filter((order) => order.course === 'chargedTwice')).toHaveLength(1)
  const times = orders.map((order) => order.placedAt)
  expect(times).toEqual(times.toSorted((a, b) => a - b))
  expect(times.every((time) => time > midnight && time < midnight + 24 * 3_600_000)).toBe(true)
})

test('a total is the sum of its items', () => {
  for (const { items, total } of planDay(3, midnight)) {
    const sum = items.reduce((sum, { price, quantity }) => sum + Number(price) * quantity, 0)
    expect(total).toBe(sum.toFixed(2))
  }
})
