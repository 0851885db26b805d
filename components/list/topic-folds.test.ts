import { expect, test } from 'vitest'
import type { Blueprint } from '@/lib/model/blueprint'
import { topicNamer } from '@/lib/model/notes/topic-names'
import type { TopicNode } from '@/lib/model/view'
import { findTopics, largestFirst, rankGroups, rankTopics, topicFolds, withTopicsBelow } from './topic-folds'

const topic = (tag: string, items: number, notes: number, ...children: TopicNode[]) =>
  ({ tag, notes, items, children }) as TopicNode
const tags = (topics: { tag: string }[]) => topics.map(({ tag }) => tag)
const exams = [{ domains: [{ name: '모델 개발', tag: 'exam/d2', weight: 1 }] }] as unknown as Blueprint[]
const nameOf = topicNamer('ko', { exams })
const words = {
  size: ({ items }: TopicNode) => `${items}`,
  group: () => 'group',
  all: (_: string, n: number) => `${n}`,
}

test('topics are ranked by their questions, then by their notes', () => {
  expect(tags(rankTopics([topic('a', 1, 9), topic('b', 2, 1), topic('c', 0, 3), topic('d', 0, 5)]))).toEqual([
    'b',
    'a',
    'd',
    'c',
  ])
})

test('the topics of an exam come first, then those with the most questions', () => {
  const topics = [topic('concept', 9, 9), topic('exam', 4, 4, topic('exam/d2', 4, 4)), topic('task', 5, 5)]
  expect(tags(rankGroups(topics, exams))).toEqual(['exam', 'concept', 'task'])
})

test('a fold has the largest topics below it, and a topic with none is a row', () => {
  const children = Array.from({ length: 400 }, (_, i) => topic(`s/t${i}`, i, 1))
  const [fold, row] = topicFolds([topic('s', 500, 400, ...children), topic('one', 3, 2)], 'ko', nameOf, words)
  expect(fold!.rows.map(({ value }) => value)).toEqual(['399', '398', '397', '396', '395', '394', '393', '392'])
  expect(fold).toMatchObject({ href: '/ko/topics/s', value: 'group', all: '400' })
  expect(row).toMatchObject({ title: 'One', value: '3', rows: [] })
})

test('the topics below a group follow it if it is opened, and the largest ones if there are many', () => {
  const children = Array.from({ length: 9 }, (_, i) => topic(`s/t${i}`, i, 1))
  const groups = [topic('s', 36, 9, ...children), topic('t', 1, 1, topic('t/a', 1, 1))]
  const listed = ['s', 's/t8', 's/t7', 's/t6', 's/t5', 's/t4', 's/t3', 's/t2', 's/t1', 't']
  expect(tags(withTopicsBelow(groups, nameOf, ({ tag }) => tag === 's'))).toEqual(listed)
})

test('numbered topics keep their order, however large each is', () => {
  const numbered = Array.from({ length: 12 }, (_, i) => topic(`task/${i + 1}-part`, i, 1))
  expect(largestFirst(numbered, 8, nameOf)).toEqual(numbered)
  const [fold] = topicFolds([topic('task', 66, 12, ...numbered)], 'ko', nameOf, words)
  expect(fold!.rows.map(({ value }) => value)).toEqual(['0', '1', '2', '3', '4', '5', '6', '7'])
})

test('topics are found at any depth, by tag or by the name that an exam gives them', () => {
  const topics = [topic('exam', 4, 4, topic('exam/d2', 4, 4)), topic('data', 1, 1, topic('data/lake', 1, 1))]
  expect(tags(findTopics(topics, nameOf, '모델'))).toEqual(['exam/d2'])
  expect(tags(findTopics(topics, nameOf, 'data LAKE'))).toEqual(['data/lake'])
})
