import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { planTypeface } from './plan-typeface'

const folder = mkdtempSync(join(tmpdir(), 'haeseol-plan-'))
afterAll(() => rmSync(folder, { recursive: true }))

function planOf(text: string) {
  const file = join(folder, 'notes')
  writeFileSync(file, text)
  return planTypeface([file])
}

test('the same characters have the same name, in whatever order they stand', () => {
  const { name, characters, isWhole } = planOf('뷁 쀍\n쀍')
  expect(name).toMatch(/^[\w-]{16}$/)
  expect(characters).toContain('뷁')
  expect(isWhole).toBe(true)
  expect(planOf('쀍\n뷁 and ASCII').name).toBe(name)
  expect(planOf('쀍').name).not.toBe(name)
})

test('says that it is not whole where the notes have too many characters', () => {
  const many = Array.from({ length: 2_001 }, (_, i) => String.fromCharCode(0xac00 + i)).join('')
  expect(planOf(many).isWhole).toBe(false)
  expect(planOf(many.slice(1)).isWhole).toBe(true)
})
