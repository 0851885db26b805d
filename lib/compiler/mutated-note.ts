import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import fc from 'fast-check'

const FIXTURES = join(import.meta.dirname, 'fixtures')

const sources = readdirSync(FIXTURES, { recursive: true, encoding: 'utf8' })
  .filter((name) => name.endsWith('.md'))
  .map((name) => readFileSync(join(FIXTURES, name), 'utf8'))
const lines = [...new Set(sources.flatMap((source) => source.split(/\r?\n/)))]
const SCRAPS = [
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
  '\u0000',
  '한',
]

interface Edit {
  kind: 'delete' | 'double' | 'insert' | 'scrap' | 'swap'
  at: number
  what: number
}

const edit: fc.Arbitrary<Edit> = fc.record({
  kind: fc.constantFrom('delete', 'double', 'insert', 'scrap', 'swap'),
  at: fc.nat(),
  what: fc.nat(),
})

/** A fixture after some slips of an author's hand. */
export const mutatedNote = fc
  .tuple(fc.constantFrom(...sources), fc.array(edit, { minLength: 1, maxLength: 12 }))
  .map(([source, edits]) => wellFormed(edits.reduce(apply, source.split('\n')).join('\n')))

/** A slip may cut an emoji in two; a file cannot. */
const wellFormed = (text: string) => Buffer.from(text).toString()

function apply(text: string[], { kind, at, what }: Edit): string[] {
  const i = at % text.length
  const line = text[i]!
  const column = what % (line.length + 1)
  switch (kind) {
    case 'delete':
      return text.length === 1 ? text : text.toSpliced(i, 1)
    case 'double':
      return text.toSpliced(what % text.length, 0, line)
    case 'insert':
      return text.toSpliced(i, 0, lines[what % lines.length]!)
    case 'scrap':
      return text.with(i, line.slice(0, column) + SCRAPS[what % SCRAPS.length]! + line.slice(column))
    case 'swap':
      return text.with(i, text[what % text.length]!).with(what % text.length, line)
  }
}
