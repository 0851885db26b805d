import { expect, test } from 'vitest'
import { fromReply, toReply } from './reply'
import type { SearchResult } from './types'

const result: SearchResult = {
  hits: [
    {
      kind: 'paragraph',
      note: 'tea',
      title: { text: '차', marks: [] },
      anchor: 'water',
      excerpt: { text: '뜨거운 물', marks: [[4, 5]] },
      lang: 'ko',
      why: { kind: 'alias', word: '차 끓이기' },
    },
  ],
  total: 3,
  reading: { kind: 'layout', shown: '물' },
}

test('a result goes through the HTTP interface unchanged', () => {
  const reply = JSON.parse(JSON.stringify(toReply(result)))
  expect(reply.hits[0]).toMatchObject({ title: '차', titleMarks: [], excerpt: '뜨거운 물', excerptMarks: [[4, 5]] })
  expect(fromReply(reply)).toEqual(result)
})
