import { describe, expect, test } from 'vitest'
import { flat } from '../testing/rendered'
import { renderMarkdown } from './render'

const render = (source: string, lang = 'ko') => renderMarkdown(source, { firstLine: 1, lang })
const html = (source: string, lang?: string) => flat(render(source, lang))

describe('callouts', () => {
  test.each([
    ['faq', 'question', '질문', 'Question'],
    ['help', 'question', '질문', 'Question'],
    ['TLDR', 'abstract', '요약', 'Summary'],
    ['summary', 'abstract', '요약', 'Summary'],
    ['check', 'success', '됐어요', 'Done'],
    ['done', 'success', '됐어요', 'Done'],
    ['attention', 'warning', '주의', 'Careful'],
    ['caution', 'warning', '주의', 'Careful'],
    ['fail', 'failure', '안 될 때', 'When it fails'],
    ['missing', 'failure', '안 될 때', 'When it fails'],
    ['error', 'danger', '위험', 'Danger'],
    ['cite', 'quote', '인용', 'Quote'],
    ['hint', 'tip', '요령', 'Tip'],
    ['important', 'tip', '요령', 'Tip'],
    ['bug', 'bug', '알려진 문제', 'Known problem'],
  ])('%s is drawn as %s, with a sign and a name', (alias, kind, ko, en) => {
    for (const [lang, name] of [
      ['ko', ko],
      ['en', en],
    ]) {
      const shown = html(`> [!${alias}]\n> 글`, lang)
      expect(shown).toContain(`data-callout="${kind}" role="note"`)
      expect(shown).toMatch(
        new RegExp(`<p class="callout-title"><svg [^>]*aria-hidden="true">.*</svg><span>${name}</span></p>`),
      )
      expect(html(`> [!${alias}] 물\n> 글`, lang)).toContain(`<span><span class="sr-only">${name}: </span>물</span>`)
    }
  })

  test('of a kind that nobody knows are notes of that name', () => {
    expect(html('> [!recipe]\n> 글')).toMatch(/data-callout="note".*<span class="sr-only">참고: <\/span>Recipe/s)
  })

  test('are no callouts where the bracket is escaped', () => {
    expect(html('> \\[!tip] 물')).toContain('<blockquote>')
  })
})

describe('tasks', () => {
  test.each([
    ['?', '☐?', '물을 일'],
    ['-', '☒', '안 하기로 한 일'],
    ['/', '◪', '하는 중인 일'],
    ['>', '☐›', '미룬 일'],
    ['!', '☐!', '중요한 일'],
    ['x', '☑', '한 일'],
    [' ', '☐', '할 일'],
  ])('[%s] is %s', (mark, sign, name) => {
    expect(html(`- [${mark}] 물 **끓이기**\n  - [${mark}] 식히기`)).toContain(
      `<li><span class="task" role="img" aria-label="${name}">${sign}</span> 물 <strong>끓이기</strong>`,
    )
  })

  test.each(['- \\[-] 글', '- [-]글', '[?] 글', '- 글 [-] 글', '- [~] 글', '- [A] 글'])('%s is none', (source) => {
    expect(html(source)).not.toContain('class="task"')
  })
})

test.each([
  ['pie', 'pie title 잎\n  "녹차" : 3'],
  ['gantt', 'gantt\n  title 우리기'],
  ['timeline', 'timeline\n  2001 : 잎'],
  ['mindmap', 'mindmap\n  차\n    잎'],
  ['gitgraph', 'gitGraph\n  commit'],
])('a diagram of the kind %s is shown as its source, with the reason', (kind, source) => {
  const { messages, ...rendered } = render(`\`\`\`mermaid\n${source}\n\`\`\``)
  expect(flat(rendered)).toContain('<pre class="diagram"')
  expect(messages.map(({ reason }) => reason)).toEqual([
    expect.stringContaining(`of the kind \`${kind}\` is not drawn`),
  ])
})

test('a name in brackets leads to what defines it', () => {
  const shown = html('[차]와 [홍차][차], [글](tea.md) [x]\n\n- [차]\n\n[차]: tea.md "차"')
  expect(shown).toBe('<p>{link tea.md}와 {link tea.md}, {link tea.md} [x]</p>\n<ul>\n<li>{link tea.md}</li>\n</ul>')
})
