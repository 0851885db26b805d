import { expect, test } from 'vitest'
import { compileNote } from '../compiling/compile-note'

const bodyOf = (path: string, text: string) => {
  const { lang, body } = compileNote({ path, bytes: Buffer.from(text) })
  const html = body.fragment.map((part) => (typeof part === 'string' ? part : part.target)).join('')
  return { lang, html }
}

const parts = `> [!tip]
> x

> [!faq] Why?

- [ ] a
- [-] b

Word[^1]

\`\`\`
a → b
\`\`\`

[^1]: x
`

test('what the compiler writes itself is in the language of the note', () => {
  const english = bodyOf('tea.md', `# Tea\n\nThe leaves of tea are steeped in water.\n\n${parts}`)
  expect(english.lang).toBe('en')
  expect(english.html).not.toMatch(/\p{Script=Hangul}/u)
  expect(english.html).toContain('<span>Tip</span>')
  expect(english.html).toContain('<span class="sr-only">Question: </span>Why?')
  expect(english.html).toContain('aria-label="Cancelled"')
  expect(english.html).toContain('>Footnotes</h2>')

  const korean = bodyOf('차.md', `# 차\n\n찻잎을 물에 우린다. 물은 팔십 도가 좋다.\n\n${parts}`)
  expect(korean.lang).toBe('ko')
  for (const words of ['<span>요령</span>', '질문: ', 'aria-label="할 일"', '>각주</h2>', 'aria-label="도식 1"'])
    expect(korean.html).toContain(words)
})

test('a note says its language itself', () => {
  expect(bodyOf('tea.md', `---\nlang: en\n---\n\n# 차\n\n찻잎을 우린다.\n\n${parts}`).html).toContain(
    '<span>Tip</span>',
  )
})

test('a note without words is in the language of its title', () => {
  expect(bodyOf('Boxes.md', '```\n→\n```\n')).toMatchObject({ lang: 'en', html: expect.stringContaining('Diagram 1') })
  expect(bodyOf('상자.md', '```\n→\n```\n').lang).toBe('ko')
})
