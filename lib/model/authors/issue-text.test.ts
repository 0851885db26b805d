import { expect, test } from 'vitest'
import type { ItemId, NoteSlug, VersionId } from '../ids'
import { issueText } from './issue-text'

test('what a learner wrote is quoted in an issue, and nothing in it acts', () => {
  const question = { item: 'q' as ItemId, note: 'tea' as NoteSlug }
  const report = {
    ...question,
    version: 'v' as VersionId,
    kind: 'key' as const,
    text: 'Ask @octo-org/team, see #12.\n\n![x](https://evil.example/a.png) <b>**now**</b> `code`\n# Closed',
    at: '2026-12-01T07:00:00.000Z',
    answer: null,
  }
  const issue = issueText({ ...question, place: 'tea.md:3', reports: [report] }, null)
  expect(issue.split('\n').filter((line) => line.startsWith('>'))).toEqual([
    '> Ask @\u200Bocto-org/team, see #\u200B12.',
    '> ',
    '> !\\[x\\](https\u200B://evil.example/a.png) \\<b\\>\\*\\*now\\*\\*\\</b\\> \\`code\\`',
    '> # Closed',
  ])
})
