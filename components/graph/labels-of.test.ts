import { expect, test } from 'vitest'
import type { GraphNote } from '@/lib/model/notes/graph-view'
import { labelsOf } from './labels-of'

const note = (title: string, x: number, y: number, links = 1) => ({ title, x, y, links }) as GraphNote

test('names notes by what stands before a colon, and cuts a long name', () => {
  const [recall, long] = [note('정밀도와 재현율: 임계값을 보기', 100, 100), note('가'.repeat(40), 100, 300)]
  const labels = labelsOf([recall, long])
  expect(labels.get(recall)!.text).toBe('정밀도와 재현율')
  expect([...labels.get(long)!.text]).toHaveLength(17)
})

test('puts a label to the left at the right edge, and leaves it out where another one is', () => {
  const [right, far] = [note('드리프트와 감시', 970, 100, 9), note('멀리', 500, 500, 1)]
  const labels = labelsOf([right, note('옆', 965, 140, 1), far])
  expect(labels.get(right)!.dx).toBeLessThan(0)
  expect(labels.has(far)).toBe(true)
  expect(
    labelsOf([note('드리프트', 500, 100, 9), note('감시', 505, 102, 1), note('모니터링', 495, 98, 1)]).size,
  ).toBeLessThan(3)
})

test('names only some of very many, those with the most links that have room', () => {
  const many = Array.from({ length: 500 }, (_, i) =>
    note(`노트 ${i}`, (i % 10) * 95 + 20, Math.floor(i / 10) * 12 + 10, i),
  )
  const labels = labelsOf(many)
  expect(labels.size).toBeLessThanOrEqual(32)
  expect(labels.has(many.at(-1)!)).toBe(true)
  expect(labels.has(many[0]!), 'nor one without links').toBe(false)
})

test('names the note that the map is drawn around first', () => {
  const namesOf = (notes: GraphNote[]) => [...labelsOf(notes).keys()].map(({ title }) => title)
  const [here, beside] = [note('여기', 500, 100, 1), note('이웃', 504, 101, 9)]
  expect(namesOf([{ ...here, isHere: true }, beside])).toEqual(['여기', '이웃'])
  expect(namesOf([here, beside])).toEqual(['이웃', '여기'])
})
