import { expect, test } from 'vitest'
import { groupMistakes, newestFirst } from './group-mistakes'

const entry = (name: string, misconceptions: string[], topic: string, faultAt = 0, sure = false) => ({
  name,
  misconceptions,
  topic,
  faultAt,
  sure,
})
const told = (entries: ReturnType<typeof entry>[]) =>
  groupMistakes(entries).map(({ by, name, entries }) => `${by} ${name}: ${entries.map((one) => one.name).join(' ')}`)

test('a misconception that two questions share comes before topics, and its questions stand there alone', () => {
  const entries = [
    entry('q1', ['accuracy'], 'data'),
    entry('q2', [], 'models'),
    entry('q3', ['accuracy'], 'models'),
    entry('q4', ['lonely'], 'models'),
  ]
  expect(told(entries)).toEqual(['misconception accuracy: q1 q3', 'topic models: q2 q4'])
})

test('a question with two shared misconceptions stands under the one that more share', () => {
  const entries = [
    entry('q1', ['a', 'b'], 't'),
    entry('q2', ['a'], 't'),
    entry('q3', ['b'], 't'),
    entry('q4', ['b'], 't'),
  ]
  expect(told(entries)).toEqual(['misconception b: q1 q3 q4', 'topic t: q2'])
})

test('within a group, those of which one was sure come first, then the newest', () => {
  const entries = [entry('old', [], 't', 1), entry('new', [], 't', 3), entry('sure', [], 't', 2, true)]
  expect(told(entries)).toEqual(['topic t: sure new old'])
})

test('larger groups come first, and of equals the one with the newest', () => {
  const entries = [entry('q1', [], 'a', 1), entry('q2', [], 'b', 2), entry('q3', [], 'c', 0), entry('q4', [], 'c', 0)]
  expect(told(entries)).toEqual(['topic c: q3 q4', 'topic b: q2', 'topic a: q1'])
})

test('no entry is lost or doubled among four thousand', () => {
  const entries = Array.from({ length: 4_000 }, (_, i) =>
    entry(`q${i}`, i % 3 ? [`m${i % 700}`, `m${i % 31}`] : [], `t${i % 12}`, i),
  )
  const names = groupMistakes(entries).flatMap((group) => group.entries.map(({ name }) => name))
  expect(names.toSorted()).toEqual(entries.map(({ name }) => name).toSorted())
})

test('by date, the newest fault comes first', () => {
  const entries = [entry('old', [], 'a', 1), entry('new', [], 'b', 2)]
  expect(newestFirst(entries).map(({ name }) => name)).toEqual(['new', 'old'])
})
