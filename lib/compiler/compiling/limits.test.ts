import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { compileNote } from './compile-note'
import { failedNote } from './threads/failed-note'

const fileOf = (text: string) => ({ path: 'water.md', bytes: Buffer.from(text) })
const findingsOf = (text: string) => compileNote(fileOf(text)).findings
const question = (options: number) =>
  `**Question:** Which?\n\n**Options:**\n${'- A) x\n'.repeat(options)}\n**정답: A**\n\n`

/** Notes just beyond a limit, and what their messages say of it. */
const beyond: [limit: string, rule: string, note: string, said: RegExp][] = [
  ['bytes of a file', 'file-unread', 'a\n'.repeat(1_000_001), /`2000002` bytes, expected at most `2000000`/],
  ['combining marks', 'file-unread', `a${'\u0301'.repeat(31)}${' tea'.repeat(6_000)}`, /more than `30` combining/],
  [
    'characters of frontmatter',
    'frontmatter-unread',
    `---\na: ${'b'.repeat(64_001)}\n---\n`,
    /`\d+` characters, expected at most `64000`/,
  ],
  ['levels of frontmatter', 'frontmatter-unread', `---\na: ${'['.repeat(17)}${']'.repeat(17)}\n---\n`, /16/],
  ['texts of questions', 'note-crowded', question(25).repeat(193), /`\d+` stems.*expected at most `5000`/],
  ['characters of a passage', 'markdown-too-deep', 'ab\t'.repeat(50_001), /150003 characters, expected at most 150000/],
  ['lines of a passage', 'markdown-too-deep', 'a b\t\n'.repeat(4_001), /more than 4000 lines, expected at most 4000/],
  [
    'items of an item',
    'markdown-too-deep',
    `- a\n${'  -\tb\n'.repeat(1_501)}`,
    /more than 1500 list items or quotes, expected at most 1500/,
  ],
  [
    'marks of a passage',
    'markdown-too-deep',
    `- a\n${'  \\*b\\*\n\n'.repeat(6_001)}`,
    /more than 12000 brackets.*expected at most 12000/,
  ],
  ['marks near each other', 'markdown-too-deep', '[a] [b] '.repeat(1_000), /more than 6000000 pairs.*at most 6000000/],
  ['quotes in quotes', 'markdown-too-deep', `${'> '.repeat(33)}a`, /more than 32 deep, expected at most 32/],
  [
    'characters of a diagram',
    'diagram-undrawn',
    `\`\`\`mermaid\nflowchart TD\n${'A --> B\n'.repeat(400)}\`\`\`\n`,
    /one diagram may have 3162 characters/,
  ],
  ['formulas', 'formula-unread', `$\\text{${'a'.repeat(3_900)}}$\n\n`.repeat(260), /more than 2000000 characters/],
]

test.each(beyond)('a note beyond the limit of %s is told the limit', (_, rule, note, said) => {
  const findings = findingsOf(note)
  expect([...new Set(findings.map(({ ruleId }) => ruleId))]).toEqual([rule])
  expect(findings.at(-1)!.reason).toMatch(said)
})

test('a stem beyond a limit is told the limit', () => {
  const findings = findingsOf(question(4).replace('Which?', `Which${'?'.repeat(150_001)}`))
  const found = findings.find(({ ruleId }) => ruleId === 'markdown-too-deep')
  expect(found?.reason).toBe('Unexpected Markdown of 150006 characters, expected at most 150000')
})

test('a note that failed is told the limit of time or memory', () => {
  const [time, memory] = (['time', 'memory'] as const).map(
    (fault) => failedNote(fileOf('a'), fault).findings[0]!.reason,
  )
  expect(time).toContain('more than 20 seconds of a processor')
  expect(memory).toContain('more than 1024 MB of memory')
})

test('the guide names each of these limits, and no other', () => {
  const guide = readFileSync(join(import.meta.dirname, '../../../docs/authoring.md'), 'utf8')
  const [, table] = /## Limits of a note[\s\S]*?\n\n(\|[\s\S]*?)\n\n/.exec(guide)!
  const rules = new Set([...table!.matchAll(/`([a-z-]+)` \|$/gm)].map(([, rule]) => rule))
  expect(rules).toEqual(new Set([...beyond.map(([, rule]) => rule), 'embed-deep', 'note-timeout']))
  const numbers = new Set(table!.replaceAll(',', '').match(/\d+/g))
  const named = [...beyond.map(([, , , said]) => said.source), '20 1024'].join(' ').match(/\d+/g)!
  expect(named.filter((number) => number.length > 1 && !numbers.has(number))).toEqual(['2000002', '150003'])
})
