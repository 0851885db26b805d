import fc from 'fast-check'
import { expect, test } from 'vitest'
import { scoreResponse } from './score-response'
import { exampleItem, exampleVersion, optionOf } from './trials/example-items'

const chooseTwo = exampleVersion(exampleItem('efs'), ['a', 'c'])
const options = (letters: string) => [...letters].map((letter) => optionOf('efs', letter))

test.each([
  ['ac', 'right'],
  ['ca', 'right'],
  ['a', 'partly'],
  ['c', 'partly'],
  ['ab', 'partly'],
  ['bd', 'wrong'],
  ['b', 'wrong'],
])('gives for %s, of an item whose key is a and c, the verdict %s', (letters, verdict) => {
  expect(scoreResponse(chooseTwo, options(letters))).toEqual({ kind: 'scored', verdict })
})

test.each([
  ['', { fault: 'empty' }],
  ['ae', { fault: 'unknown-option', option: 'efs.e' }],
  ['aa', { fault: 'repeated-option', option: 'efs.a' }],
  ['abc', { fault: 'too-many', choose: 2 }],
])('takes "%s" for no response to an item that asks for two of a to d', (letters, fault) => {
  expect(scoreResponse(chooseTwo, options(letters))).toEqual({ kind: 'invalid', ...fault })
})

test('gives right to exactly one set of options, and wrong to those without a key', () => {
  const letters = ['a', 'b', 'c', 'd']
  fc.assert(
    fc.property(
      fc.subarray(letters, { minLength: 1 }),
      fc.shuffledSubarray(letters, { minLength: 1 }),
      (key, chosen) => {
        const outcome = scoreResponse(exampleVersion(exampleItem('efs'), key), options(chosen.join('')))
        expect(outcome.kind === 'invalid').toBe(chosen.length > key.length)
        if (outcome.kind === 'invalid') return
        expect(outcome.verdict === 'right').toBe([...chosen].sort().join() === key.join())
        expect(outcome.verdict === 'wrong').toBe(!chosen.some((letter) => key.includes(letter)))
      },
    ),
  )
})
