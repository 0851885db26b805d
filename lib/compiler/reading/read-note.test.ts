import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { checkFile } from '../checking/check-note'
import { exportNote } from './export-note'
import type { ReadNote } from './note'

const GRAMMAR = join(import.meta.dirname, '../fixtures/grammar')

const forms = readdirSync(GRAMMAR)
  .filter((name) => name.endsWith('.md'))
  .map((name) => name.replace(/\.md$/, ''))

const readText = (text: string) => checkFile({ path: 'rooms/map-shelf.md', bytes: Buffer.from(text) })
const readForm = (form: string): ReadNote => readText(readFileSync(join(GRAMMAR, `${form}.md`), 'utf8')).data

test.each(forms)('reads %s as the JSON beside it says', async (form) => {
  const { path: _, ...reading } = exportNote(readForm(form))
  await expect(`${JSON.stringify(reading, null, 2)}\n`).toMatchFileSnapshot(join(GRAMMAR, `${form}.json`))
})

describe('explanations of an English note', () => {
  const note = (mark: string) =>
    `# Leaf\n\nExplanation: a leaf is green.\n\n**Question:** Which leaf?\n\n**Options:**\n- A) first\n- B) second\n\n**Answer: A**\n\n${mark}\n- **Option B** - it is old\n`

  test.each(['💡 Explanations:', '**Explanation:**', 'Explanations'])('stand below %s', (mark) => {
    const { data, messages } = readText(note(mark))
    expect(data.items[0]!.options[1]!.explanations.map(({ markdown }) => markdown)).toEqual(['it is old'])
    expect(messages.filter(({ ruleId }) => ruleId !== 'mark-form')).toEqual([])
    expect(data.concept).toContain('Explanation: a leaf is green.')
  })
})

describe('HTML around a question', () => {
  const question = (around: (part: string) => string) =>
    `# 잎\n\n**Question:** Which leaf?\n\n**Options:**\n- A) first\n- B) second\n\n${around('**정답: A**\n\n💡 추가 설명:\n- **Option B** - 둘째')}\n\n## 다음\n\n글\n`
  const plain = readText(question((part) => part))

  test.each([
    ['a fold', (part: string) => `<details>\n<summary>정답 보기</summary>\n\n${part}\n\n</details>`],
    ['a fold on one line', (part: string) => `<details><summary>정답: B</summary>\n${part}\n</details>`],
    ['a fold with attributes', (part: string) => `<details class="answer" data-key="A">\n\n${part}\n</details>`],
    ['a place', (part: string) => `<div align="center">\n\n${part}\n\n</div>`],
  ])('%s is none of it', (_, around) => {
    const { data, messages } = readText(question(around))
    expect(
      data.items.map(({ stem, options, key, general }) => [
        stem.markdown,
        options.map(({ text, explanations }) => [text.markdown, explanations.map(({ markdown }) => markdown)]),
        key,
        general,
      ]),
    ).toEqual(
      plain.data.items.map(({ stem, options, key, general }) => [
        stem.markdown,
        options.map(({ text, explanations }) => [text.markdown, explanations.map(({ markdown }) => markdown)]),
        key,
        general,
      ]),
    )
    expect(messages).toEqual(plain.messages)
    expect(data.concept).not.toMatch(/정답|Option/)
  })
})

describe('an item', () => {
  test('has the block id below it as its pin, and the comment above it as its tags', () => {
    const { items } = readForm('two-questions-with-pins-and-tags')
    expect(items.map(({ pin, tags }) => ({ pin, tags }))).toEqual([
      { pin: 'q-map-shelf', tags: ['form/scenario', 'task/1-1'] },
      { pin: 'q-glue', tags: ['form/choice'] },
    ])
  })

  test('has the misconceptions that its explanations name', () => {
    const [item] = readForm('misconceptions').items
    expect(item!.options.map(({ misconceptions }) => misconceptions)).toEqual([
      [],
      ['tall-is-tidy'],
      ['air-dries', 'roll-it'],
      ['air-dries', 'roll-it'],
    ])
  })

  test('knows where each of its texts stands in the file', () => {
    const text = readFileSync(join(GRAMMAR, 'labels-by-letter.md'), 'utf8')
    const lines = text.split('\n')
    const [item] = readText(text).data.items
    const texts = [
      item!.stem,
      item!.answer!,
      ...item!.options.flatMap(({ text, explanations }) => [text, ...explanations]),
    ]
    expect(
      texts.map(({ span: { start, end } }) => lines[start.line - 1]!.slice(start.column - 1, end.column - 1)),
    ).toEqual(texts.map(({ markdown }) => markdown))
  })

  test('is not delivered if an error concerns it, and its neighbour is', () => {
    const good = readFileSync(join(GRAMMAR, 'two-questions-in-a-row.md'), 'utf8')
    const { items } = readText(good.replace('**정답: A) A deep drawer**', '**정답: 서랍**')).data
    expect(items.map(({ deliverable }) => deliverable)).toEqual([false, true])
  })
})

describe('the concept', () => {
  test('is the body without title, questions and the heading that announced them, each line in its place', () => {
    const source = readFileSync(join(GRAMMAR, 'question-outside-a-section.md'), 'utf8').split('\n')
    const concept = readForm('question-outside-a-section').concept.split('\n')
    const shown = concept.flatMap((line, i) => (line === '' ? [] : [[i, line]]))
    expect(shown).toEqual(
      ['## 📝 설명', '먼저 생각한다.', '## 다음', '본문이다.'].map((line) => [source.indexOf(line), line]),
    )
  })

  test.each([
    ['loses the heading of a section of questions only', '## 📝 관련 문제\n\nQ\n\n---\n', ''],
    ['loses the headings inside it too', '## 관련문제\n\n### 문제 1\n\nQ\n\n### 문제 2\n\nQ', ''],
    [
      'keeps the heading if anything else stands under it',
      '## 관련 문제\n\n먼저 푼다.\n\nQ',
      '## 관련 문제\n먼저 푼다.',
    ],
    ['keeps it if another heading in it has text', '## 관련 문제\n\nQ\n\n### 예시\n\n글', '## 관련 문제\n### 예시\n글'],
    ['keeps what comes after a rule', '## 관련 문제\n\nQ\n\n---\n\n글', '## 관련 문제\n---\n글'],
    ['keeps another section as it is', '## 🎯 핵심 포인트\n\nQ', '## 🎯 핵심 포인트'],
    ['keeps a question in a fence', '```\n**Question:** x\n```', '```\n**Question:** x\n```'],
  ])('%s', (_, body, expected) => {
    const question =
      '**Question:** Which?\n\n**Options:**\n- A) one\n- B) two\n\n**정답: A**\n\n💡 추가 설명:\n- **B** - 둘'
    const { concept } = readText(
      `# 지도\n\n${body.replaceAll('Q', question).replaceAll(`**${question}uestion`, '**Question')}`,
    ).data
    expect(
      concept
        .split('\n')
        .filter((line) => line.trim() !== '')
        .join('\n'),
    ).toBe(expected)
  })
})

describe('a title', () => {
  test('gives the note its tags', () => {
    expect(readText('---\ntags: [room]\n---\n# 서랍 #지도/방 #Room #3').data.frontmatter.tags).toEqual([
      'room',
      '지도/방',
    ])
  })

  test.each([
    ['is the first H1, as plain text', '# **서가**와 `표` [[a|지도]]\n\n# 둘째', '서가와 표 지도'],
    ['is without tags that change how words look', '# <b>Map</b> `<b>` room<br/> <a name="x"></a>', 'Map <b> room'],
    ['leaves formulas as they are', '# **Search** with $A^*$ and $b_*$', 'Search with $A^*$ and $b_*$'],
    ['keeps what only looks like a tag', '# Vec<T> and <name>', 'Vec<T> and <name>'],
    ['is the frontmatter’s if there is no H1', '---\ntitle: map-room.md\n---\n글', 'map-room'],
    ['is the file’s name if there is neither', '글', 'map-shelf'],
    ['is not a line in a fence', '```\n# 아니다\n```\n# 서가', '서가'],
    ['has no comment', '# 서랍 %% 숨김 %% 지도', '서랍 지도'],
    ['shows a tag as its word', '# 서랍 #지도/방 #3', '서랍 지도/방 #3'],
    ['shows marks as their words', '# ~~옛~~ ![[a.png|그림]] ![칸](b.png) [[방#벽|벽]][^1]', '옛 그림 칸 벽'],
  ])('%s', (_, text, title) => {
    expect(readText(text).data.title).toBe(title)
  })
})

test('a file that is too large gives a message and an empty page', () => {
  const { data, messages } = readText(`# 서가\n\n${'가'.repeat(700_000)}`)
  expect(data).toMatchObject({ title: 'map-shelf', concept: '', items: [] })
  expect(messages.map(({ ruleId }) => ruleId)).toContain('file-unread')
})
