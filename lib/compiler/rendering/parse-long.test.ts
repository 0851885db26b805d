import { describe, expect, test } from 'vitest'
import { renderMarkdown } from './render'

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

  test('a table of 5,000 rows has them all', () => {
    const { html, messages } = render(`| a | b |\n| - | - |\n${many(5_000, (i) => `| **${i}** | [y](z.md) |`)}`)
    expect(messages).toEqual([])
    expect(count(html, '<tr>')).toBe(5_001)
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

test('a place far down is told by its own line', () => {
  const { messages } = render(`${many(5_000, (i) => `Line ${i}.\n`)}\n[x](javascript:alert)\n`)
  expect(messages).toMatchObject([{ ruleId: 'url-unsafe', span: { start: { line: 10_001 } } }])
})
