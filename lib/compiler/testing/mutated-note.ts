import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import fc from 'fast-check'

const SCRAPS = [
  ...[
    '**',
    '%%',
    '```',
    '---',
    '- ',
    '  ',
    '\t',
    '#',
    '$',
    '`',
    '(',
    ')',
    'A) ',
    ': ',
    '^q-x',
    '[[',
    '>',
    '정답',
    '\0',
    '한',
  ],
  ...[
    '==',
    '$$',
    '|',
    '![[',
    '](',
    '[^1]',
    '~~',
    '<br>',
    '\\',
    '> [!note]- ',
    '```mermaid',
    '- **B** - ',
    '추가 설명',
    'https://',
  ],
]

const KINDS = ['cut', 'delete', 'double', 'insert', 'join', 'scrap', 'split', 'swap'] as const

interface Edit {
  kind: (typeof KINDS)[number]
  at: number
  what: number
}

const edit: fc.Arbitrary<Edit> = fc.record({
  kind: fc.constantFrom(...KINDS),
  at: fc.nat(),
  what: fc.nat(),
})

/** The text of every note below a folder. */
export const textsBelow = (folder: string): string[] =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.md'))
    .sort()
    .map((name) => readFileSync(join(folder, name), 'utf8'))

/** One of the given notes after some slips of an author. */
export function mutatedNote(sources: readonly string[]): fc.Arbitrary<string> {
  const lines = [...new Set(sources.flatMap((source) => source.split(/\r?\n/)))]
  return fc
    .tuple(fc.constantFrom(...sources), fc.array(edit, { minLength: 1, maxLength: 12 }))
    .map(([source, edits]) =>
      wellFormed(edits.reduce((text, one) => apply(text, one, lines), source.split('\n')).join('\n')),
    )
}

/** One of the fixtures after some slips. */
export const mutatedFixture = (): fc.Arbitrary<string> =>
  mutatedNote(textsBelow(join(import.meta.dirname, '../fixtures')))

/** A slip may split an emoji, which no file can contain. */
const wellFormed = (text: string) => Buffer.from(text).toString()

/** @param lines  lines of any note, which may be inserted */
function apply(text: string[], { kind, at, what }: Edit, lines: readonly string[]): string[] {
  const i = at % text.length
  const line = text[i]!
  const column = what % (line.length + 1)
  switch (kind) {
    case 'cut': // a half-saved file
      return at % 8 === 0 ? [...text.slice(0, i), line.slice(0, column)] : text
    case 'delete':
      return text.length === 1 ? text : text.toSpliced(i, 1)
    case 'double':
      return text.toSpliced(what % text.length, 0, line)
    case 'insert':
      return text.toSpliced(i, 0, lines[what % lines.length]!)
    case 'join':
      return text.toSpliced(i, 2, text.slice(i, i + 2).join(''))
    case 'scrap':
      return text.with(i, line.slice(0, column) + SCRAPS[what % SCRAPS.length]! + line.slice(column))
    case 'split':
      return text.toSpliced(i, 1, line.slice(0, column), line.slice(column))
    case 'swap':
      return text.with(i, text[what % text.length]!).with(what % text.length, line)
  }
}
