import type { List, ListItem } from 'mdast'
import { describe, expect, test } from 'vitest'
import { renderMarkdown } from '../render'
import { newContext } from '../render-context'
import { toTree } from '../to-tree'

const render = (source: string) => {
  const { fragment, messages, headings } = renderMarkdown(source, { firstLine: 1, lang: 'ko' })
  const html = fragment
    .map((part) => (typeof part === 'string' ? part : part.kind === 'link' ? part.text : ''))
    .join('')
  return { html, messages, headings, links: fragment.filter((part) => typeof part !== 'string').length }
}
const count = (text: string, part: string) => text.split(part).length - 1
const many = (times: number, line: (i: number) => string) => Array.from({ length: times }, (_, i) => line(i)).join('\n')

describe('a page of a hundred times the usual length is whole', () => {
  test('a list of 20,000 links is one list of them', () => {
    const { html, links, messages } = render(many(20_000, (i) => `- [[note ${i}]] and **more**`))
    expect(messages).toEqual([])
    expect([count(html, '<ul>'), count(html, '<li>'), links]).toEqual([1, 20_000, 20_000])
  })

  test('a list that only micromark can read is, too', () => {
    const { html, messages } = render(many(6_000, (i) => `- <${'https://x.example/'}${i}> *a*b\\_c`))
    expect(messages).toEqual([])
    expect([count(html, '<ul>'), count(html, '<li>')]).toEqual([1, 6_000])
  })

  test.each([
    ['lists within it', (i: number) => `${'  '.repeat(i % 4)}- item \`${i}\` costs $x_{${i}}$`],
    ['blank lines between its items', (i: number) => `- item \`${i}\` costs $x_{${i}}$\n`],
    ['long items', (i: number) => `- item \`${i}\` costs $x_{${i}}$, ${'as do the others, '.repeat(20)}`],
    ['numbers', (i: number) => `${i + 1}. item \`${i}\` costs $x_{${i}}$\n   - and more`],
  ])('a list of 4,000 items with %s is one list', (_, item) => {
    const { html, messages } = render(many(4_000, item))
    expect(messages).toEqual([])
    expect(html.match(/^<(?:ul|ol)>\n/u)).not.toBeNull()
    expect(html.match(/\n<\/(?:ul|ol)>$/u)).not.toBeNull()
    expect(count(html, 'item <code>')).toBe(4_000)
  })

  test('two lists with different bullets stay two, wherever the page is cut', () => {
    const { html } = render(many(3_000, (i) => `${i < 1_000 ? '-' : '*'} item \`${i}\` <${'https://x.example/'}${i}>`))
    expect([count(html, '<ul>'), count(html, '<li>')]).toEqual([2, 3_000])
  })

  test('a list whose only blank line is where the page is cut is a loose one', () => {
    const loose = [500, 501, 502, 1_000].map((at) => {
      const item = (i: number) => `${i === at ? '\n' : ''}- item \`${i}\` <${'https://x.example/'}${i}>`
      return count(render(many(2_000, item)).html, '<p>')
    })
    expect(loose).toEqual([2_000, 2_000, 2_000, 2_000])
  })

  test('a table of 5,000 rows has them all', () => {
    const { html, messages } = render(`| a | b |\n| - | - |\n${many(5_000, (i) => `| **${i}** | [y](z.md) |`)}`)
    expect(messages).toEqual([])
    expect(count(html, '<tr>')).toBe(5_001)
  })

  test('a table of 5,000 rows that only micromark can read has them all', () => {
    const rows = many(5_000, (i) => `| \`a \\| ${i}\` | $x_{${i}}$ |`)
    const { html, messages } = render(`The table:\n\n| a | b |\n| - | :-: |\n${rows}\n\nThe end.\n`)
    expect(messages).toEqual([])
    expect([count(html, '<table>'), count(html, '<thead>'), count(html, '<tr>')]).toEqual([1, 1, 5_001])
    expect(html).toContain('<p>The end.</p>')
  })

  test('a table of as many rows as a file can have is one', () => {
    const { html, messages } = render(
      `| a | b | c | d |\n| - | - | - | - |\n${many(17_000, (i) => `| **${i}** | **b** | [y](z.md) | [y](z.md) |`)}`,
    )
    expect(messages).toEqual([])
    expect([count(html, '<table>'), count(html, '<tr>')]).toEqual([1, 17_001])
  })

  test('prose of 800,000 characters has its headings, definitions and footnotes', () => {
    const chapter = (i: number) =>
      `## Chapter ${i}\n\n${'Water is poured over *leaves*. '.repeat(25)}[ref] and a note[^1].\n`
    const source = `${many(1_000, chapter)}\n[ref]: https://x.example\n\n[^1]: The footnote.\n`
    const { html, headings, messages } = render(source)
    expect(messages).toEqual([])
    expect(headings).toHaveLength(1_000)
    expect(count(html, 'href="https://x.example"')).toBe(1_000)
    expect(count(html, 'data-footnote-ref')).toBe(1_000)
  })

  test('preformatted HTML that holds blank lines stays in one piece', () => {
    const block = `<pre>\n${'let a = 1\n\n'.repeat(400)}*not* emphasis\n</pre>\n`
    const { html } = render(`${many(5_000, (i) => `Line ${i}.\n`)}\n${block}\nThe *end*.\n`)
    expect([count(html, '<pre'), count(html, 'let a = 1')]).toEqual([1, 400])
    expect(html).toContain('*not* emphasis\n</pre>')
    expect(html).toContain('The <em>end</em>.')
  })

  test('preformatted HTML without an end takes nothing of the rest', () => {
    const { html } = render(`${many(5_000, (i) => `Line ${i}.\n\n<pre>\n`)}\n\nThe *end*.\n`)
    expect(count(html, 'Line ')).toBe(5_000)
  })

  test('code and formulas that hold blank lines stay in one piece', () => {
    const fence = `\`\`\`js\n${'let a = 1\n\n'.repeat(400)}\`\`\`\n`
    const { html } = render(`${many(5_000, (i) => `Line ${i}.\n`)}\n${fence}\n$$\na\n\n= b\n$$\n\nThe end.\n`)
    expect(count(html, '<pre')).toBe(1)
    expect(html).toContain('The end.')
  })
})

test('a mark of formulas without its partner leaves the rest of a long page as it is', () => {
  const { html, messages } = render(
    `The price is $$ 5.\n\n${many(3_000, (i) => `Line ${i} is *long*, ${'as are the others '.repeat(4)}.\n`)}`,
  )
  expect(messages).toEqual([])
  expect(count(html, '<em>')).toBe(3_000)
})

test('of a page with a passage that would take long, the rest is rendered, and the place is told', () => {
  const { html, messages } = render(
    `# Title\n\n${many(2_000, (i) => `- item ${i}`)}\n\n${'> '.repeat(40)}deep\n\n**bold**\n`,
  )
  expect(count(html, '<li>')).toBe(2_000)
  expect(html).toContain('<strong>bold</strong>')
  expect(html).toContain('&gt; &gt;')
  expect(messages).toMatchObject([{ ruleId: 'markdown-too-deep', span: { start: { line: 2_004 } } }])
})

test('a page as long as a file may be is read', () => {
  const { html, messages } = render(many(2_400, (i) => `## Part ${i}\n\n${'Water is *poured*. '.repeat(40)}`))
  expect(messages).toEqual([])
  expect([count(html, '<h2'), count(html, '<em>')]).toEqual([2_400, 96_000])
})

test('a passage that would take long is shown to its end', () => {
  const { html } = render(`${many(100, (i) => `Line ${i}.\n`)}\n${'> '.repeat(40)}${'deep '.repeat(60_000)}the end\n`)
  expect(html).toContain('deep the end')
})

test('a place far down is told by its own line', () => {
  const { messages } = render(`${many(5_000, (i) => `Line ${i}.\n`)}\n[x](javascript:alert)\n`)
  expect(messages).toMatchObject([{ ruleId: 'url-unsafe', span: { start: { line: 10_001 } } }])
})

test('each item of a list is asked for blank lines once, and not once for every other item', () => {
  let asked = 0
  const item = (): ListItem => ({
    type: 'listItem',
    get spread() {
      asked++
      return false
    },
    children: [{ type: 'paragraph', children: [{ type: 'text', value: 'tea' }] }],
  })
  const list: List = { type: 'list', spread: false, children: Array.from({ length: 1_000 }, item) }
  toTree({ type: 'root', children: [list] }, newContext({ firstLine: 1, lang: 'ko' }, false))
  expect(asked).toBeLessThan(3_000)
})

describe('a page of more words, links and blocks than a book of its size', () => {
  test('shows the rest as it is written, once, and says from where', () => {
    const { html, headings, messages } = render(many(200_000, (i) => `## h${i}\n`))
    expect(headings.length).toBeGreaterThan(100_000)
    expect(html).toContain(`## h${headings.length}\n`)
    expect(count(html, '## h199999')).toBe(1)
    expect(messages).toMatchObject([
      { ruleId: 'markdown-too-deep', span: { start: { line: 2 * headings.length + 1 } } },
    ])
    expect(messages[0]!.reason).toContain('expected at most 300000')
  })

  test('keeps a paragraph of them as it is written', () => {
    const { html, messages } = render(`before\n\n${'#a '.repeat(400_000)}\n\nafter`)
    expect(count(html, '#a')).toBe(400_000)
    expect(html).toMatch(/^<p>before<\/p>\n<pre/u)
    expect(html).toMatch(/<p>after<\/p>$/u)
    expect(messages).toMatchObject([{ span: { start: { line: 3 } } }])
  })
})
