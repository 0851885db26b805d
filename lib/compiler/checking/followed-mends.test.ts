import { describe, expect, test } from 'vitest'
import { checkFile } from './check-note'
import { severityOf } from './messages/to-message'

const QUESTION = `**Question:** Which vessel lets green tea cool fast enough to stay sweet?

**Options:**

- A) A wide bowl
- B) A sealed flask
- C) An iron kettle
- D) A tin mug

**정답: A**

💡 추가 설명:

- **Option B** - 뚜껑이 닫혀 식지 않는다
- **Option C** - 쇠가 열을 오래 붙든다
- **Option D** - 손이 뜨겁다
`
const NOTE = `# 찻그릇\n\n${QUESTION}`
const HEAD = 'title: tea-vessels\ntags:\n- drink/tea'

const read = (text: string) => checkFile({ path: 'tea.md', bytes: Buffer.from(text) })
const delivered = (text: string) => read(text).data.items.filter(({ deliverable }) => deliverable).length

/** Messages as `line rule`, without those that are off by default. */
const told = (text: string) =>
  read(text)
    .messages.filter(({ ruleId }) => !ruleId.endsWith('-form'))
    .map(({ ruleId, span }) => `${span.start.line} ${ruleId}`)

const insertLine = (text: string, line: number, added: string) =>
  text
    .split('\n')
    .toSpliced(line - 1, 0, added)
    .join('\n')

describe('a second answer keeps its question back, wherever it is put', () => {
  test.each([
    ['after the first', NOTE.replace('**정답: A**\n', '**정답: A**\n\n**정답: C**\n'), 14],
    ['below 추가 설명', NOTE.replace('설명:\n', '설명:\n\n정답: C\n'), 16],
    ['as a bullet', NOTE.replace('- **Option B', '- 정답: C\n- **Option B'), 16],
    ['as a bold bullet', NOTE.replace('- **Option B', '- **정답: C) An iron kettle**\n- **Option B'), 16],
    ['at the end', `${NOTE}\n정답: C\n`, 20],
    ['before the options', NOTE.replace('**Options:**', '**정답: C**\n\n**Options:**'), 5],
  ])('%s', (_, text, line) => {
    expect(told(text)).toEqual([`${line} answer-repeated`])
    expect(severityOf('answer-repeated')).toBe('error')
    expect(delivered(text)).toBe(0)
  })

  test('but not if it only says the same again', () => {
    const again = NOTE.replace('- **Option B', '- **정답: A) A wide bowl** - 넓어서 빨리 식는다\n- **Option B')
    expect([told(again), delivered(again)]).toEqual([[], 1])
  })
})

describe('frontmatter without its end is closed where the message says', () => {
  test.each([
    ['before a heading', `---\n${HEAD}\n\n${NOTE}`, 6],
    ['before a sentence', `---\n${HEAD}\n\n식는 데 걸리는 시간을 본다.\n\n${NOTE}`, 6],
    ['before a question, with a rule later', `---\n${HEAD}\n\n${QUESTION}\n---\n\n글\n`, 6],
    ['with a rule later', `---\n${HEAD}\n\n${NOTE}\n---\n\n## 다음\n\n글\n`, 6],
    ['before a list', `---\n${HEAD}\n\n- 물: 뜨겁게\n- 잎을 덜어 둔다\n\n${NOTE}`, 6],
  ])('%s', (_, text, line) => {
    expect(told(text).filter((message) => message.endsWith('frontmatter-unread'))).toEqual([
      `${line} frontmatter-unread`,
    ])
    expect(delivered(text), 'the note is read all the same').toBe(1)
    const mended = insertLine(text, line, '---')
    expect(told(mended).filter((message) => message.endsWith('frontmatter-unread'))).toEqual([])
    expect(read(mended).data.frontmatter.tags).toEqual(['drink/tea'])
    expect(delivered(mended)).toBe(1)
  })

  test('a line among the fields that is none is named itself', () => {
    expect(told(`---\ntitle: tea\ntags drink/tea\nlang: ko\n---\n${NOTE}`)).toEqual(['3 frontmatter-unread'])
  })
})

describe('an option whose label does not read', () => {
  test.each(['D]', 'D,', 'D;', 'D -', 'D>', 'D、', 'd)', '4)', 'Ⓓ', 'D'])(
    'is named as `- %s …`, and not its explanation',
    (label) => {
      const text = NOTE.replace('- D) A', `- ${label} A`)
      expect(told(text)).toEqual(['10 option-unread'])
      const { mend } = read(text).messages.find(({ ruleId }) => ruleId === 'option-unread')!
      expect(mend).toContain('`- D) ')
      expect(told(text.replace(`- ${label} A`, '- D) A'))).toEqual([])
    },
  )

  test.each(['  - 뚜껑이 있다', '  이어지는 줄', '이어지는 줄'])(
    'is none of the lines that continue one: %s',
    (line) => {
      expect(told(NOTE.replace('iron kettle\n', `iron kettle\n${line}\n`))).toEqual([])
    },
  )
})

describe('tabs in frontmatter', () => {
  const tabbed = `---\ntitle: tea\ntags:\n\t- drink/tea\n\t- drink/water\n---\n${NOTE}`

  test('are named line by line, and are read as soon as they are spaces', () => {
    const { messages } = read(tabbed)
    expect(messages.map(({ reason }) => reason)).toEqual([
      'Unexpected tab at the beginning of a line of frontmatter, expected spaces',
      'Unexpected tab at the beginning of a line of frontmatter, expected spaces',
    ])
    const mended = tabbed.replaceAll('\t', '  ')
    expect(told(mended)).toEqual([])
    expect(read(mended).data.frontmatter.tags).toEqual(['drink/tea', 'drink/water'])
  })
})

test('a title is asked for below the frontmatter, not above it', () => {
  const text = `---\n${HEAD}\n---\n\n글이다.\n`
  const [{ span, mend }] = read(text).messages as [ReturnType<typeof read>['messages'][number]]
  expect(mend).toContain('above this line')
  expect(read(insertLine(text, span.start.line, '# 찻그릇')).data.title).toBe('찻그릇')
  expect(told(insertLine(text, span.start.line, '# 찻그릇'))).toEqual([])
})
