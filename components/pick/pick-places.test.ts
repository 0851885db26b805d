import { expect, test } from 'vitest'
import type { Blueprint } from '@/lib/model/blueprint'
import type { Tag } from '@/lib/model/ids'
import type { NoteSummary } from '@/lib/model/notes/page'
import { topicNamer } from '@/lib/model/notes/topic-names'
import type { TopicNode } from '@/lib/model/view'
import { findPlaces } from './find-places'
import { allPlaces, pickTopics } from './pick-places'
import { readAsked } from './read-asked'

const note = (slug: string, title: string, tags: string[], items = 3, aliases: string[] = []) =>
  ({ slug, title, tags, items, aliases }) as unknown as NoteSummary
const exams = [{ domains: [{ name: '모델 개발', tag: 'mla-c01/d2-model', weight: 1 }] }] as unknown as Blueprint[]
const notes = [
  note('fit', '과적합과 정규화', ['mla-c01/d2-model', 'concept/overfitting']),
  note('scaling', '엔드포인트 자동 확장', ['mla-c01/d3-deploy'], 3, ['auto scaling']),
  note('vpc', 'VPC와 엔드포인트', ['mla-c01/d2-model'], 2),
  note('empty', '문제 없는 노트', ['mla-c01/d2-model'], 0),
]
const topic = (tag: string, items: number, children: TopicNode[] = []): TopicNode => {
  return { tag: tag as Tag, notes: 1, items, children }
}
const topics = [
  topic('concept', 3, [topic('concept/overfitting', 3)]),
  topic('mla-c01', 8, [topic('mla-c01/d2-model', 5), topic('mla-c01/d3-deploy', 3)]),
]
const contents = { notes, topics, exams, nameOf: topicNamer('ko', { exams }) }

test('the topics of exams come first, and a domain holds its notes that have questions', () => {
  const [first, second] = pickTopics(contents)
  expect([first!.place.value, second!.place.value]).toEqual(['mla-c01/', 'concept/'])
  expect(first!.parts[0]!.place).toMatchObject({ value: 'mla-c01/d2-model', label: '모델 개발', items: 5 })
  expect(first!.parts[0]!.notes.map(({ value }) => value)).toEqual(['fit', 'vpc'])
})

test('every place is there once, a note under its domain', () => {
  const places = allPlaces(contents).filter(({ name }) => name === 'note')
  expect(places.map(({ value, above }) => [value, above]).sort()).toEqual([
    ['fit', '모델 개발'],
    ['scaling', null],
    ['vpc', '모델 개발'],
  ])
})

test.each([
  ['엔드포인트', ['엔드포인트 자동 확장', 'VPC와 엔드포인트']],
  ['vpc 엔드', ['VPC와 엔드포인트']],
  ['auto', ['엔드포인트 자동 확장']],
  ['모델', ['모델 개발']],
  ['모데', ['모델 개발']],
  ['VPC와 엔드포이', ['VPC와 엔드포인트']],
  ['없는 말', []],
])('finds by `%s`', (query, labels) => {
  expect(findPlaces(allPlaces(contents), query).map(({ label }) => label)).toEqual(labels)
})

test('finds among a hundred times as many places', () => {
  const many = Array.from({ length: 4_000 }, (_, i) => note(`n${i}`, `노트 ${i}`, [`topic/t${i % 400}`]))
  const parts = Array.from({ length: 400 }, (_, i) => topic(`topic/t${i}`, 30))
  const all = allPlaces({
    notes: many,
    topics: [topic('topic', 12_000, parts)],
    exams: [],
    nameOf: topicNamer('ko', { exams: [] }),
  })
  expect(all).toHaveLength(4_000 + 400 + 1)
  expect(findPlaces(all, '노트 3999')).toHaveLength(1)
})

test('an address that nobody’s form wrote holds what fits of it', () => {
  const asked = readAsked({ pool: ['wrong', 'slow'], tag: Array(300).fill('a'), count: '-3', q: ' x ' }, 10)
  expect(asked).toEqual({ pool: 'wrong', tags: Array(100).fill('a'), notes: [], count: 10, query: 'x' })
  expect(readAsked({ q: 'x', unfilter: '1', count: '20' }, 10)).toMatchObject({ query: '', count: 20 })
})
