import { expect, test } from 'vitest'
import { renderInline, renderMarkdown } from './render'
import { renderCost } from './render-cost'

const tooMuch: [name: string, source: string][] = [
  ['bullets in one line', '* '.repeat(8_000)],
  ['quotes in one line', '>'.repeat(8_000)],
  ['ordered items in one line', '1. '.repeat(8_000)],
  [
    'lists one in another, line by line',
    Array.from({ length: 800 }, (_, depth) => `${'  '.repeat(depth)}- x`).join('\n'),
  ],
  [
    'quotes one in another, line by line',
    Array.from({ length: 500 }, (_, depth) => `${'> '.repeat(depth)}x`).join('\n'),
  ],
  ['opening brackets', '['.repeat(50_000)],
  ['images that never end', '!['.repeat(50_000)],
  ['emphasis that never ends', '*a **b '.repeat(20_000)],
  ['code spans of every length', Array.from({ length: 900 }, (_, size) => '`'.repeat(size)).join(' ')],
  ['wiki links that never end', '[[a'.repeat(50_000)],
  ['comments that never end', '<!-- a '.repeat(50_000)],
  ['formulas that never end', '$a \\('.repeat(50_000)],
  ['entities', '&amp'.repeat(90_000)],
]

test.each(tooMuch)('refuses %s with one message, and shows the source', (_, source) => {
  const { messages, fragment } = renderMarkdown(source, { firstLine: 5, lang: 'ko' })
  expect(messages.map(({ ruleId }) => ruleId)).toEqual(['markdown-too-deep'])
  expect(fragment[0]).toMatch(/^<pre class="diagram" tabindex="0"[^>]*>[^<]/u)
  expect(String(fragment[0]).length).toBeGreaterThan(source.length)
})

/** A page can be cut, and words alone are not parsed. An option is parsed at once. */
const tooMuchAtOnce: typeof tooMuch = [
  ['ordered items one in another, on each line', `${'1. '.repeat(20)}\n\n`.repeat(100)],
  ['a line of two megabytes', 'a'.repeat(2_000_000)],
  ['two megabytes of lines', 'a\n'.repeat(1_000_000)],
]

test.each(tooMuchAtOnce)('reads %s on a page', (_, source) => {
  const { messages, fragment } = renderMarkdown(source, { firstLine: 5, lang: 'ko' })
  expect(messages).toEqual([])
  expect(fragment.join('').startsWith('<pre')).toBe(false)
})

test.each([...tooMuch, ...tooMuchAtOnce])('refuses %s in an option too', (_, source) => {
  expect(renderInline(source, { firstLine: 1, lang: 'ko' }).messages).toHaveLength(1)
})

test.each([
  ['characters', 'a'.repeat(150_001), '150001 characters, expected at most 150000'],
  ['lines', 'a\n'.repeat(4_001), 'more than 4000 lines, expected at most 4000'],
  ['items', '- a\n\n'.repeat(1_501), 'more than 1500 list items or quotes, expected at most 1500'],
  [
    'marks',
    '[a] [b]\n\n'.repeat(3_001),
    'more than 12000 brackets and other markup characters, expected at most 12000',
  ],
  [
    'marks in a paragraph',
    '[a] [b] '.repeat(1_000),
    'more than 6000000 pairs of brackets and other markup characters that are near each other, expected at most 6000000',
  ],
  ['levels', `${'> '.repeat(33)}a`, 'quotes or lists more than 32 deep, expected at most 32'],
])('names the limit of %s that is exceeded', (_, source, reason) => {
  expect(renderCost(source)?.reason).toBe(`Unexpected Markdown of ${reason}`)
})

test('says on which line it is too much', () => {
  expect(renderCost(`차\n\n${'> '.repeat(40)}글\n`)).toMatchObject({ span: { start: { line: 3 } } })
})

test.each([
  ['a long paragraph with many marks', '**차**는 [[찻잎]]을 `우린` *물*이다. '.repeat(100)],
  ['a table of a thousand rows', `| a | b |\n| - | - |\n${'| **x** | [y](z.md) |\n'.repeat(1_000)}`],
  ['a list of a thousand items', '- **차** `우림`\n'.repeat(1_000)],
  ['six lists in one another', Array.from({ length: 6 }, (_, depth) => `${'    '.repeat(depth)}- x`).join('\n')],
  ['a diagram with brackets', `\`\`\`\n${'        - [물] → [차]\n'.repeat(2_000)}\`\`\``],
])('lets %s through', (_, source) => expect(renderCost(source)).toBeNull())
