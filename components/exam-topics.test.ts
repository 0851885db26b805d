import { expect, test } from 'vitest'
import type { Blueprint } from '@/lib/model/blueprint'
import type { TopicNode } from '@/lib/model/view'
import { examTopicsFirst } from './exam-topics'

const topic = (tag: string, ...children: TopicNode[]) => ({ tag, notes: 1, items: 1, children }) as TopicNode
const exams = [{ domains: [{ name: '모델 개발', tag: 'exam/d2', weight: 1 }] }] as unknown as Blueprint[]

test('the topics of an exam come first, then those with the fewest topics below them', () => {
  const topics = [
    topic('concept', topic('concept/a'), topic('concept/b')),
    topic('exam', topic('exam/d1'), topic('exam/d2'), topic('exam/d3')),
    topic('task', topic('task/1')),
  ]
  expect(examTopicsFirst(topics, exams).map(({ tag }) => tag)).toEqual(['exam', 'task', 'concept'])
})
