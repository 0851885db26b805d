import fc from 'fast-check'
import { expect, test } from 'vitest'
import { unveil, veil } from './veil'

test('gives any text back under its name', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 5_000 }).filter(isWellFormed), fc.string(), (text, name) => {
      expect(unveil(veil(text, name), name)).toBe(text)
    }),
  )
})

test('no stretch of eight bytes of a text is in what hides it', () => {
  const text = '정답은 B예요. The key is the second option.'.repeat(20)
  const hidden = Buffer.from(veil(text, 'item')).toString('latin1')
  const bytes = Buffer.from(text).toString('latin1')
  const found = Array.from({ length: bytes.length - 8 }, (_, at) => bytes.slice(at, at + 8)).filter((one) =>
    hidden.includes(one),
  )
  expect(found).toEqual([])
})

test('two questions with the same explanation have other bytes', () => {
  expect(veil('the same words', 'one')).not.toEqual(veil('the same words', 'two'))
})

test('does not open under another name', () => {
  const text = '한 번에 한 대에만 연결된다'
  expect(() => expect(unveil(veil(text, 'one'), 'two')).toBe(text)).toThrow()
})

const isWellFormed = (text: string) => !/\p{Surrogate}/u.test(text)
