import { expect, test } from 'vitest'
import { isAmong, listWords } from './vocabulary'

const lists = ['The kettle is warm.', '찻주전자를 데운다; a max_depth of three'].map(listWords)

test.each(['kettle', '찻주전자를', 'max_depth'])('finds `%s` among the words of several texts', (word) => {
  expect(isAmong(lists, word)).toBe(true)
})

test.each(['kettl', 'ettle', 'depth', '주전자를', 'teapot'])('does not take a part of a word for it: `%s`', (word) => {
  expect(isAmong(lists, word)).toBe(false)
})
