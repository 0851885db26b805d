import { expect, test } from 'vitest'
import type { Tag } from '../../model/ids'
import { topicOf } from './topic-of'

const tagged = (...tags: string[]) => ({ tags: tags as Tag[] })
const domains = [{ tag: 'exam/deploy' as Tag }, { tag: 'exam/data/' as Tag }]

test.each([
  ['of the domain with its tag', ['exam/deploy'], 'exam/deploy'],
  ['of a domain with all topics below it', ['exam/data/quality'], 'exam/data/'],
  ['of no domain if only a topic above it is one', ['exam/deploy/edge'], 'note/first'],
])('a question is %s', (_, tags, topic) => {
  expect(topicOf(tagged(...tags), tagged('note/first', 'note/second'), domains)).toBe(topic)
})

test('a question without a domain, in a note without a topic, has none', () => {
  expect(topicOf(tagged(), tagged(), domains)).toBe(null)
})
