import { describe, expect, test } from 'vitest'
import { checkFile } from './check-note'
import { severityOf } from './messages/to-message'

const ask = (n: number) => `**Question:** Which vessel lets tea number ${n} cool fast enough to stay sweet?

**Options:**

- A) A wide bowl
- B) A sealed flask

**정답: A**

💡 추가 설명:

- **Option B** - 뚜껑이 닫혀 식지 않는다
`
const NOTE = `# 찻그릇\n\n${ask(1)}`
const HEAD = '---\ntitle: tea-vessels\ntags:\n- drink/tea\n---\n'

const read = (text: string) => checkFile({ path: 'tea.md', bytes: Buffer.from(text) })
const asked = (text: string) => read(text).data.items.filter(({ deliverable }) => deliverable).length
const told = (text: string) => read(text).messages.map(({ ruleId, span }) => `${span.start.line} ${ruleId}`)

describe('frontmatter after blank lines', () => {
  test('is read, with a message', () => {
    const text = `\n\n${HEAD}${NOTE}`
    expect(read(text).data.frontmatter).toMatchObject({ title: 'tea-vessels', tags: ['drink/tea'] })
    expect(told(text)).toEqual(['1 frontmatter-unread'])
    expect(told(text.trimStart())).toEqual([])
  })

  test('keeps a draft from readers', () => {
    expect(read(`\n---\ndraft: true\n---\n${NOTE}`).data.frontmatter.withheld).toBe('draft: true')
    expect(read(`\n---\ndraft: true\n${NOTE}`).data.frontmatter.withheld).toBe('draft: true')
  })

  test('points at the lines of the file', () => {
    expect(told(`\n---\ntitle: tea\ncreated: yesterday\n---\n${NOTE}`)).toEqual([
      '1 frontmatter-unread',
      '4 frontmatter-unread',
    ])
  })

  test.each(['\n---\n\n글: 이것은 글이다\n\n---\n\n글\n', '\n---\n글\n', '\n\n글\n\n---\n'])(
    'is no rule before text: %j',
    (text) => {
      expect(
        read(text)
          .data.concept.split('\n')
          .filter((line) => /글/.test(line)),
      ).toEqual(text.split('\n').filter((line) => /글/.test(line)))
      expect(told(text)).toEqual([])
    },
  )
})

describe('a field one sign off', () => {
  test.each([
    ['tag: drink/tea', 'tags'],
    ['Tags: [drink/tea]', 'tags'],
    ['alias: 잔', 'aliases'],
    ['create: 2025-10-02', 'created'],
    ['as-of: 2025-10-02', 'as_of'],
  ])('%s is named', (line, meant) => {
    const text = `---\ntitle: tea\n${line}\n---\n${NOTE}`
    expect(read(text).messages.map(({ ruleId, reason, span }) => [ruleId, reason, span.start.line])).toEqual([
      ['field-misspelt', expect.stringContaining(`expected \`${meant}\``), 3],
    ])
    expect(told(text.replace(line, line.replace(/^[^:]+/, meant)))).toEqual([])
  })

  test.each([
    'source: https://tea.example',
    'author: Kim',
    'Draft: false',
    'type: note',
    'date: 2025-10-02',
    'cssclasses: wide',
    'status: done',
  ])('%s is a field of another program', (line) => {
    expect(told(`---\ntitle: tea\n${line}\n---\n${NOTE}`)).toEqual([])
  })
})

describe('a fence whose end was forgotten', () => {
  const lost = [
    ['ended by the next one', `# 차\n\n\`\`\`sh\nboil\n\n${ask(1)}\n\`\`\`js\npour()\n\`\`\`\n\n${ask(2)}`],
    [
      'ended by the next one without a language',
      `# 차\n\n\`\`\`\nboil\n\n${ask(1)}\n\`\`\`\npour()\n\`\`\`\n\n${ask(2)}`,
    ],
    ['ended by nothing', `# 차\n\n\`\`\`\nboil\n\n${ask(1)}`],
  ] as const
  test.each(lost)('and that takes in a question, is an error where it begins: %s', (_, text) => {
    expect(told(text)).toEqual(['3 fence-swallows'])
    expect(severityOf('fence-swallows')).toBe('error')
    const closed = text.replace('boil\n', 'boil\n```\n')
    expect([told(closed), asked(closed)]).toEqual([[], text.includes('number 2') ? 2 : 1])
  })

  test('is named where it begins, and not where the last one does', () => {
    expect(told('# 차\n\n```sh\nboil\n\n글\n\n```js\npour()\n```\n')).toEqual(['3 fence-unclosed'])
  })

  test.each([
    ['questions shown in a fence', `# 차\n\n\`\`\`md\n${ask(1)}\n\`\`\`\n\n글\n`],
    ['fences shown in a longer fence', `# 차\n\n\`\`\`\`md\n\`\`\`js\npour()\n\`\`\`\n${ask(1)}\n\`\`\`\`\n`],
    ['fences shown in a fence of tildes', '# 차\n\n~~~md\n```js\npour()\n```\n~~~\n'],
  ])('is not suspected in %s', (_, text) => {
    expect(told(text)).toEqual([])
  })
})

describe('marks in Korean', () => {
  const korean = NOTE.replace('**Question:**', '**질문:**').replace('**Options:**', '**보기:**')

  test('make a question as the English ones do', () => {
    const [ours, usual] = [read(korean).data.items[0]!, read(NOTE).data.items[0]!]
    expect([ours.stem.markdown, ours.options.map(({ text }) => text.markdown), ours.key]).toEqual([
      usual.stem.markdown,
      usual.options.map(({ text }) => text.markdown),
      usual.key,
    ])
    expect([told(korean), asked(korean)]).toEqual([[], 1])
    expect(asked(NOTE.replace('**Options:**', '**보기**:'))).toBe(1)
  })

  test.each([
    ['a question in prose', '# 차\n\n**질문:** 왜 식히나?\n\n쓴맛을 줄이려고.\n\n**질문:** 얼마나?\n\n삼 분.\n'],
    ['an example', '# 차\n\n**보기:**\n\n- 녹차\n- 홍차\n'],
  ])('stay text in %s', (_, text) => {
    expect([told(text), read(text).data.items]).toEqual([[], []])
    expect(read(text).data.concept).toContain(text.split('\n').at(2))
  })

  test('leave a list that the stem refers to in the stem', () => {
    const text = NOTE.replace('**Options:**', '**보기:**\n\n- ㄱ. 입이 넓다\n\n**Options:**')
    expect(read(text).data.items[0]!.stem.markdown).toContain('ㄱ. 입이 넓다')
    expect(asked(text)).toBe(1)
  })
})
