import { expect, test } from 'vitest'
import type { Blueprint } from '@/lib/model/blueprint'
import type { Tag } from '@/lib/model/ids'
import { topicNamer } from '@/lib/model/notes/topic-names'
import type { TopicNode } from '@/lib/model/view'
import { topicChoices } from './topic-choices'

const node = (tag: string, items: number, children: TopicNode[] = []): TopicNode => {
  return { tag: tag as Tag, notes: 1, items, children }
}
const nameOf = topicNamer('en', { exams: [] })
const exam = { domains: [{ tag: 'mla-c01/d1/', name: 'D1' }] } as unknown as Blueprint

test('topics of an exam come first and by its names, and a topic without questions is none', () => {
  const topics = [
    node('concept', 90),
    node('empty', 0),
    node('mla-c01', 20, [node('mla-c01/d1', 5), node('mla-c01/d2', 9)]),
  ]
  expect(topicChoices({ topics, exams: [exam], nameOf }, null)).toEqual([
    {
      tag: 'mla-c01',
      name: 'MLA-C01',
      parts: [
        { tag: 'mla-c01/d1', name: 'D1' },
        { tag: 'mla-c01/d2', name: 'D2' },
      ],
    },
    { tag: 'concept', name: 'Concept', parts: [] },
  ])
})

test('of ten thousand topics a few are offered, and the chosen one is among them', () => {
  const parts = Array.from({ length: 1_000 }, (_, i) => node(`big/t${i}`, i))
  const topics = [node('big', 100_000, parts), ...Array.from({ length: 9_000 }, (_, i) => node(`t${i}`, i + 1))]
  const choices = topicChoices({ topics, exams: [], nameOf }, 'big/t3' as Tag)
  expect(choices.flatMap((choice) => [choice, ...choice.parts]).length).toBeLessThan(40)
  expect(choices.at(-1)).toEqual({ tag: 'big/t3', name: 'T3', parts: [] })
})
