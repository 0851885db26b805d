import { expect, test } from 'vitest'
import { wantedBytes } from './byte-range'

const TAG = '"abc"'

test.each([
  [{}, 'all'],
  [{ range: 'bytes=0-' }, { first: 0, last: 99 }],
  [{ range: 'bytes=0-0' }, { first: 0, last: 0 }],
  [{ range: 'bytes=10-19' }, { first: 10, last: 19 }],
  [{ range: 'bytes=90-500' }, { first: 90, last: 99 }],
  [{ range: 'bytes=-10' }, { first: 90, last: 99 }],
  [{ range: 'bytes=-500' }, { first: 0, last: 99 }],
  [{ range: 'bytes=-0' }, 'none'],
  [{ range: 'bytes=100-' }, 'none'],
  [{ range: 'bytes=99999999999999999999-' }, 'none'],
  [{ range: 'bytes=20-10' }, 'all'],
  [{ range: 'bytes=-' }, 'all'],
  [{ range: 'bytes=0-1,5-6' }, 'all'],
  [{ range: 'lines=0-1' }, 'all'],
  [
    { range: 'bytes=0-9', 'if-range': TAG },
    { first: 0, last: 9 },
  ],
  [{ range: 'bytes=0-9', 'if-range': '"another"' }, 'all'],
  [{ range: 'bytes=0-9', 'if-range': 'Sun, 29 Nov 2026 00:00:00 GMT' }, 'all'],
])('of 100 bytes, %j wants %j', (headers, wanted) => {
  expect(wantedBytes(new Headers(headers as Record<string, string>), 100, TAG)).toEqual(wanted)
})

test('of an empty file, no range has anything', () => {
  expect(wantedBytes(new Headers({ range: 'bytes=0-' }), 0, TAG)).toBe('none')
  expect(wantedBytes(new Headers({ range: 'bytes=-5' }), 0, TAG)).toBe('none')
})
