import { expect, test } from 'vitest'
import { joinAddress, splitAddress, type WorkspacePath } from './workspace.ts'

test.each([
  ['/w/default', 'default', '/'],
  ['/w/default/', 'default', '/'],
  ['/w/shop-2/threads/1', 'shop-2', '/threads/1'],
])('%s names the workspace %s', (address, workspace, path) => {
  expect(splitAddress(address)).toEqual({ workspace, path })
})

test.each(['/', '/w', '/w/', '/w//threads', '/sign-in', '/ww/default'])(
  '%s names no workspace',
  (address) => {
    expect(splitAddress(address)).toBeNull()
  },
)

test.each([
  ['/', '/w/default'],
  ['/?q=1', '/w/default?q=1'],
  ['/threads?service=a', '/w/default/threads?service=a'],
])('%s in a workspace is %s', (path, address) => {
  expect(joinAddress('default', path as WorkspacePath)).toBe(address)
})
