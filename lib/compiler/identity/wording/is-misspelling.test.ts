import { expect, test } from 'vitest'
import { isMisspelling } from './is-misspelling'

test.each([
  ['a letter too many', 'kettle', 'ketttle'],
  ['a letter too few', 'kettle', 'ketle'],
  ['another letter', 'kettle', 'kettla'],
  ['two letters changed over', 'kettle', 'ketlte'],
  ['a letter of a name', 'max_depth', 'max_detph'],
  ['one letter of a syllable', '우려내기는', '우려내가는'],
])('%s may be a slip: %s, %s', (_, word, other) => {
  expect([isMisspelling(word, other), isMisspelling(other, word)]).toEqual([true, true])
})

test.each([
  ['two steps', 'kettle', 'kelttel'],
  ['another beginning', 'kettle', 'nettle'],
  ['a figure', 'model7', 'model8'],
  ['four letters', 'last', 'least'],
  ['four letters in a name', 'max_d', 'mxa_d'],
  ['a figure in words', 'eight', 'eighty'],
  ['a figure of order', 'sixty', 'sixth'],
  ['a figure in Korean', '십일개월간', '십이개월간'],
  ['another syllable', '최대화하는', '최소화하는'],
])('%s makes two words: %s, %s', (_, word, other) => {
  expect([isMisspelling(word, other), isMisspelling(other, word)]).toEqual([false, false])
})
