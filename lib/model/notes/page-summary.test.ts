import { expect, test } from 'vitest'
import { pageSummary } from './page-summary'

test.each([
  ['the first paragraph', '<h2>제목</h2><p>첫 <strong>문단</strong>.</p><p>둘째.</p>', '첫 문단.'],
  ['the paragraph after one that has only a picture', '<p><img alt="잔" src="/x.png"></p><p>글.</p>', '글.'],
])('a page is summed up by %s', (_, html, summary) => {
  expect(pageSummary(html)).toBe(summary)
})

test.each(['', '<h2>제목</h2><ul><li>하나</li></ul>', '<p>…</p>'])(
  'a page without a paragraph of words has none: %s',
  (html) => {
    expect(pageSummary(html)).toBeNull()
  },
)

test('a long paragraph ends after a word, and never inside a character', () => {
  const words = pageSummary(`<p>${'낱말 '.repeat(500)}</p>`)!
  expect(words).toMatch(/낱말…$/)
  expect([...words].length).toBeLessThanOrEqual(160)
  expect([...pageSummary(`<p>${'𝒜'.repeat(500)}</p>`)!]).toHaveLength(160)
})
