import { expect, test } from 'vitest'
import { indexSections, teachingSection } from './teaching-section'

const sections = indexSections([
  { anchor: 'point', text: '차는 물과 시간이 만든다' },
  { anchor: 'water', text: '물의 온도가 높으면 빨리 우러난다. 녹차는 75도의 물을 쓴다' },
  { anchor: 'leaves', text: '잎은 밀폐 용기(airtight tin)에 보관한다. 물기가 닿으면 향이 빠진다' },
])

test('finds the section that shares the rarest words', () => {
  expect(teachingSection(sections, 'Keep them in an airtight tin 밀폐하면 향이 남는다')).toBe('leaves')
})

test('ignores a word that every section contains', () => {
  expect(teachingSection(sections, '물은 온도를 높이면 된다')).toBe('water')
})

test('finds no section if no word is shared', () => {
  expect(teachingSection(sections, 'Stack unwinding')).toBeNull()
  expect(teachingSection(indexSections([]), '물')).toBeNull()
})
