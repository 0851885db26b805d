import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { BUILD_INPUTS, root } from './boot.mjs'

test.each(BUILD_INPUTS)('%s, from which the application is built, is there', (path) => {
  expect(existsSync(join(root, path))).toBe(true)
})
