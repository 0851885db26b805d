import { expect, test } from 'vitest'
import type { NoteSlug } from '../../model/ids'
import { arrange } from './arrange'

const arranged = (chosen: string, requires: Record<string, string> = {}, last: string | null = null) =>
  arrange(
    [...chosen].map((note) => ({ note: note as NoteSlug })),
    { last: last as NoteSlug | null, requiredBy: (note) => [...(requires[note] ?? '')] as NoteSlug[] },
  )
    .map(({ note }) => note)
    .join('')

test.each([
  ['keeps the order of those that stand free', 'abcd', {}, null, 'abcd'],
  ['puts two questions between two of one note', 'aabbcc', {}, null, 'abcabc'],
  ['puts a note after what it requires', 'abc', { a: 'c' }, null, 'bca'],
  ['begins with another note than the last', 'abc', {}, 'a', 'bca'],
  ['keeps all when notes require each other', 'abc', { a: 'b', b: 'a' }, null, 'cab'],
  ['puts one question between where there are not two', 'aab', {}, null, 'aba'],
  ['leaves out what could only stand beside itself', 'aa', {}, null, 'a'],
])('%s', (_, chosen, requires, last, expected) => {
  expect(arranged(chosen, requires as Record<string, string>, last)).toBe(expected)
})
