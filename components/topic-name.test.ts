import { expect, test } from 'vitest'
import type { Blueprint } from '@/lib/model/blueprint'
import type { Tag } from '@/lib/model/ids'
import type { TopicNode } from '@/lib/model/view'
import { examTopicsFirst, topicNames } from './topic-name'

const topic = (tag: string, ...children: TopicNode[]) =>
  ({ tag, name: tag.split('/').at(-1), notes: 1, items: 1, children }) as TopicNode
const exams = [{ domains: [{ name: '모델 개발', tag: 'exam/d2', weight: 1 }] }] as unknown as Blueprint[]

test('a topic has the name of the exam domain that it is, else the words of its own tag', () => {
  const nameOf = topicNames(exams)
  expect(nameOf('exam/d2' as Tag)).toBe('모델 개발')
  expect(nameOf('service/data-wrangler' as Tag)).toBe('data wrangler')
})

test('the topics of an exam come first, then those with the fewest topics below them', () => {
  const topics = [
    topic('concept', topic('concept/a'), topic('concept/b')),
    topic('exam', topic('exam/d1'), topic('exam/d2'), topic('exam/d3')),
    topic('task', topic('task/1')),
  ]
  expect(examTopicsFirst(topics, exams).map(({ tag }) => tag)).toEqual(['exam', 'task', 'concept'])
})
