import { createElement } from 'react'
import { renderToStaticMarkup } from 'react-dom/server'
import { expect, test } from 'vitest'
import { Count } from './count.tsx'

test('a count is exact where a list would stop counting, as the verdict beside it is', () => {
  expect(renderToStaticMarkup(createElement(Count, { value: 10_004 }))).toContain('>10,004<')
})
