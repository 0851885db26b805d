import { expect, test } from 'vitest'
import type { Blueprint } from '../../model/blueprint'
import type { Tag } from '../../model/ids'
import type { TopicNode } from '../../model/view'
import { orderTopics } from './topic-order'

const topic = (tag: string, ...children: TopicNode[]): TopicNode => ({ tag: tag as Tag, notes: 1, items: 1, children })
const domains = ['exam/b', 'exam/a/'].map((tag) => ({ name: tag, tag, weight: 1 }))
const manifest = {
  exams: [{ domains }] as unknown as Blueprint[],
  topics: { 'concept/drift': { ko: '드리프트', en: 'Drift' }, 'concept/ab': { ko: '학습', en: 'A/B tests' } },
}
const tagsOf = (topics: TopicNode[]): unknown[] =>
  topics.map(({ tag, children }) => (children.length === 0 ? tag : [tag, ...tagsOf(children)]))

test('topics stand in the order of their names, as the reader sees them', () => {
  const tree = [topic('concept', topic('concept/ab'), topic('concept/drift')), topic('10-b'), topic('2-a')]
  expect(tagsOf(orderTopics(tree, 'en', manifest))).toEqual(['2-a', '10-b', ['concept', 'concept/ab', 'concept/drift']])
  expect(tagsOf(orderTopics(tree, 'ko', manifest))).toEqual(['2-a', '10-b', ['concept', 'concept/drift', 'concept/ab']])
})

test('the domains of an exam stand in the order of the exam, before others', () => {
  const tree = [topic('exam', topic('exam/a'), topic('exam/0'), topic('exam/b'))]
  expect(tagsOf(orderTopics(tree, 'en', manifest))).toEqual([['exam', 'exam/b', 'exam/a', 'exam/0']])
})

test('a tree is put in order once for each language', () => {
  const tree = Array.from({ length: 40_000 }, (_, i) => topic(`t${(i * 7919) % 40_000}`))
  const topics = orderTopics(tree, 'en', manifest)
  expect(topics.slice(0, 3).map(({ tag }) => tag)).toEqual(['t0', 't1', 't2'])
  expect(orderTopics(tree, 'en', manifest)).toBe(topics)
  expect(orderTopics(tree, 'ko', manifest)).not.toBe(topics)
})
