import { describe, expect, test } from 'vitest'
import type { Fragment } from '../bundling/compiled-note'
import { compileNote } from './compile-note'

const compile = (text: string) => compileNote({ path: '차.md', bytes: Buffer.from(text) })
const flat = (fragment: Fragment | null) =>
  (fragment ?? [])
    .map((part) =>
      typeof part === 'string' ? part : `{${part.kind} ${part.target}: ${'text' in part ? part.text : ''}}`,
    )
    .join('')
const rules = (text: string) => compile(text).findings.map(({ ruleId }) => ruleId)

/** A note with a question, and what its pieces and the lines around it say. */
const noteOf = ({ prose = '본문', stem = 'Which?', option = 'A cup', reason = '넓다', after = '' }) => `# 차

${prose}

## 관련 문제

**Question:** ${stem}

**Options:**

- A) A bowl
- B) ${option}

**정답: A**

💡 추가 설명:

- **Option A** - 식는다
- **Option B** - ${reason}
${after}`

describe('a definition behind a question', () => {
  test('is the footnote of the prose, and no part of the explanations', () => {
    const note = noteOf({ prose: '본문[^1]과 [글][ref]', after: '\n[^1]: 본문 각주\n\n[ref]: https://ref.com' })
    const { body, items, findings } = compile(note)
    expect(flat(body.fragment)).toContain('<a href="#note:fn-1"')
    expect(flat(body.fragment)).toContain('<li id="note:fn-1">\n<p>본문 각주 <a')
    expect(flat(items[0]!.general)).toBe('')
    expect(flat(items[0]!.options[1]!.explanation)).toBe('넓다')
    expect(findings).toEqual([])
  })

  test('is one wherever in the question it stands, directly below a bullet too', () => {
    const fragment = ['[ref]: https://ref.com', '[^1]: 각주\n    이어진 줄\n\n    둘째 문단'].flatMap((definition) => [
      noteOf({ prose: '[글][ref] 글[^1]', stem: `Which?\n\n${definition}` }),
      noteOf({ prose: '[글][ref] 글[^1]', option: `A cup\n${definition}\n` }),
      noteOf({ prose: '[글][ref] 글[^1]', after: definition }),
      noteOf({ prose: '[글][ref] 글[^1]', after: `\n꼬리\n\n${definition}` }),
    ])
    for (const note of fragment) {
      const { items, body } = compile(note)
      const [{ stem, options, general }] = items as [(typeof items)[0]]
      const shown = [stem, general, ...options.flatMap(({ text, explanation }) => [text, explanation])].map(flat).join()
      expect(shown).not.toMatch(/ref|각주|문단|이어진/)
      expect(shown).toMatch(/^Which\?,(?:꼬리)?,A bowl,식는다,A cup,넓다$/)
      expect(flat(body.fragment)).toMatch(/ref\.com|둘째 문단/)
    }
  })

  test('leaves a section that holds only questions and definitions out of the page', () => {
    expect(flat(compile(noteOf({ prose: '본문[^1]', after: '\n---\n\n[^1]: 각주' })).body.fragment)).not.toMatch(
      /관련|<hr>/,
    )
  })

  test('is none in a fence, nor where what stands behind the name is no address', () => {
    const note = noteOf({ after: '\n[주의]: 뜨겁다\n\n```\n[^1]: 코드\n[ref]: https://ref.com\n```' })
    const general = flat(compile(note).items[0]!.general)
    expect(general).toContain('[주의]: 뜨겁다')
    expect(general).toContain('[^1]: 코드\n[ref]: https://ref.com')
  })

  test('does not hide a last line of hashtags', () => {
    expect(compile(noteOf({ after: '\n#차 #잔\n\n[^1]: 각주' })).read.frontmatter.tags).toEqual(['차', '잔'])
  })
})

describe('a definition named in an item', () => {
  test('is the address of its link, and used by that', () => {
    const after = '\n[ref]: https://ref.com "제목"\n[차]: b.md'
    const { items, findings } = compile(noteOf({ stem: 'See [it][ref].', option: '[ref]', reason: '[차] 참고', after }))
    const link = '<a href="https://ref.com" title="제목" rel="noopener noreferrer">'
    expect(flat(items[0]!.stem)).toBe(`See ${link}it</a>.`)
    expect(flat(items[0]!.options[1]!.text)).toBe(`${link}ref</a>`)
    expect(flat(items[0]!.options[1]!.explanation)).toBe('{link b.md: 차} 참고')
    expect(findings).toEqual([])
  })

  test('tells the place of a link in the piece, not in what was read beside it', () => {
    const { items } = compile(noteOf({ reason: '글 [차] 참고', after: '\n[차]: b.md' }))
    const link = items[0]!.options[1]!.explanation!.find((part) => typeof part !== 'string')
    expect(link!.span).toEqual({ start: { line: 19, column: 20 }, end: { line: 19, column: 23 } })
  })

  test('is shown below the piece that names it, with ids of its own', () => {
    const after = '\n[^1]: 각주 하나[^2]\n[^2]: 각주 **둘**'
    const { body, items, findings } = compile(
      noteOf({ prose: '본문[^2]', stem: 'Which[^1]?', option: 'A cup[^1]', reason: '넓다[^2]', after }),
    )
    const [{ stem, options }] = items as [(typeof items)[0]]
    expect(flat(stem)).toMatch(/^<p>Which<sup>.*각주 하나.*각주 <strong>둘<\/strong>/s)
    expect(flat(options[1]!.explanation)).toMatch(/각주 <strong>둘/)
    const page = [body.fragment, stem, ...options.flatMap(({ text, explanation }) => [text, explanation])]
      .map(flat)
      .join()
    const ids = [...page.matchAll(/ id="([^"]*)"/g)].map(([, id]) => id)
    expect(new Set(ids).size).toBe(ids.length)
    const wanted = [...page.matchAll(/ (?:href="#|aria-(?:describedby|labelledby)=")([^"]*)"/g)].map(([, id]) => id)
    expect(wanted.filter((id) => !ids.includes(id))).toEqual([])
    expect(findings).toEqual([])
  })

  test('is told as unused only where no piece names it', () => {
    const after = '\n[^1]: 각주\n\n[ref]: https://ref.com'
    expect(rules(noteOf({ after }))).toEqual(['definition-unused', 'definition-unused'])
    expect(rules(noteOf({ reason: '넓다[^1] [Ref]', after }))).toEqual([])
  })

  test('is no word of the page if only an explanation names it: it may give the answer away', () => {
    const after = '\n[^1]: 비밀'
    expect(compile(noteOf({ reason: '넓다[^1]', after })).body.text).not.toContain('비밀')
    expect(compile(noteOf({ after })).body.text).toContain('비밀')
  })

  test('costs no more than a page, however often it is named', () => {
    const options = Array.from({ length: 26 }, (_, i) => `- ${String.fromCharCode(65 + i)}) 잔[^1]\n`).join('')
    const questions = `**Question:** 어느 잔[^1]?\n\n**Options:**\n${options}\n**정답: A**\n\n`.repeat(60)
    const note = `# 차\n\n${questions}\n[^1]: ${'긴 각주 '.repeat(3_000)}`
    const shown = compile(note).items.flatMap(({ stem, options }) => [stem, ...options.map(({ text }) => text)])
    expect(shown.map(flat).join('').length).toBeLessThan(400_000)
  })
})
