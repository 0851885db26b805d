import { expect, test } from 'vitest'
import { foldText, hasWords, searchWords, splitAtMatch } from './search-words'

test('the same word is found however its syllables are written', () => {
  expect(foldText('정밀도'.normalize('NFD'))).toBe(foldText('정밀도'))
  expect(foldText('정밀도').includes(foldText('정미'))).toBe(true)
})

test.each([
  ['정밀도와 재현율', '재혀', true],
  ['정밀도와 재현율', '재현 정밀', true],
  ['Café au lait', 'cafe', true],
  ['정밀도와 재현율', '정밀 지연', false],
])('`%s` has the words of `%s`: %s', (text, query, isFound) => {
  expect(hasWords(foldText(text), searchWords(query))).toBe(isFound)
})

test.each([
  ['VPC와 엔드포인트', '엔드', 'VPC와 |엔드|포인트'],
  ['정밀도와 재현율', '재혀', '정밀도와 |재현|율'],
  ['Le Café noir', 'cafe', 'Le |Café| noir'],
  ['🗂️ 지도 학습', '지도', '🗂️ |지도| 학습'],
  ['엔드포인트', 'auto', '엔드포인트||'],
  ['엔드포인트', '', '엔드포인트||'],
])('of `%s` what is found of `%s` is marked', (text, query, parts) => {
  expect(splitAtMatch(text, foldText(query)).join('|')).toBe(parts)
})
