import { textKey } from '../text-key'
import { unique } from './askable'
import { begin, type FoundQuestion } from './file-questions'

/** One row of a table, or one note of Anki: columns by their names, in Markdown. */
export type RecordFields = readonly (readonly [name: string, value: string])[]

type Role =
  | { kind: 'question' | 'key' | 'general' | 'path' | 'title' | 'tags' | 'aliases' }
  | { kind: 'option' | 'explanation'; index: number }

/** A letter stands apart or in brackets, or `answers` would be the nineteenth answer. */
const OF_ONE = String.raw`(?:[ _-]?\(?(\d{1,2})\)?|[ _-]?\(([a-z])\)|[ _-]([a-z]))`
const NAMED: [RegExp, Exclude<Role['kind'], 'option' | 'explanation'>][] = [
  [/^(?:question(?: text)?|stem|front|prompt|문제|질문|앞면)$/u, 'question'],
  [/^(?:key|(?:correct|right)(?: (?:answers?|options?|choices?|responses?))?|answers?|정답|답)$/u, 'key'],
  [
    /^(?:(?:general|overall)(?: (?:explanation|feedback))?|explanation|feedback|rationale|extra|해설|설명|전체 해설)$/u,
    'general',
  ],
  [/^(?:note|path|deck|category|file|노트|단원)$/u, 'path'],
  [/^(?:title|제목)$/u, 'title'],
  [/^(?:tags?|태그)$/u, 'tags'],
  [/^(?:alias(?:es)?|별칭)$/u, 'aliases'],
]
const OPTION = new RegExp(`^(?:(?:answer )?(?:option|choice|answer)s?|선택지|보기|q)${OF_ONE}$`, 'u')
const EXPLANATION = new RegExp(`^(?:explanations?|feedback|why|rationale|해설|설명)${OF_ONE}$`, 'u')

/** What a column holds, told from its name; null if nothing that is read. */
export function roleOf(column: string): Role | null {
  const name = plainName(column)
  if (/^[a-z]$/u.test(name)) return { kind: 'option', index: indexOf(name) }
  const option = markOf(OPTION, name)
  if (option !== undefined) return { kind: 'option', index: indexOf(option) }
  const explanation = markOf(EXPLANATION, name)
  if (explanation !== undefined) return { kind: 'explanation', index: indexOf(explanation) }
  const kind = NAMED.find(([pattern]) => pattern.test(name))?.[1]
  return kind === undefined ? null : { kind }
}

/** @example plainName('선택지A:') // => '선택지 a' */
const plainName = (column: string) =>
  column
    .normalize('NFC')
    .toLowerCase()
    .replace(/[*:?]/g, '')
    .replaceAll('(s)', 's')
    .replace(/(?<=\p{Script=Hangul})(?=[a-z])/gu, ' ')
    .replace(/\s+/gu, ' ')
    .trim()

const markOf = (pattern: RegExp, name: string) =>
  pattern
    .exec(name)
    ?.slice(1)
    .find((mark) => mark !== undefined)

const indexOf = (mark: string) => (/^\d/.test(mark) ? Number(mark) - 1 : mark.charCodeAt(0) - 97)

/** Whether records with these columns can be questions. */
export function hasQuestions(columns: readonly string[]): boolean {
  const kinds = columns.map((column) => roleOf(column)?.kind)
  return kinds.includes('question') && kinds.includes('key') && kinds.filter((kind) => kind === 'option').length >= 2
}

/**
 * Reads a record as a question.
 * @returns why not, if it is none: a wrong key is worse than no question
 */
export function readRecord(
  fields: RecordFields,
  place: Pick<FoundQuestion, 'file' | 'line' | 'path'>,
): FoundQuestion | { why: string } {
  const columns = fields.map(([name, value]) => ({ role: roleOf(name), value }))
  const value = (kind: Role['kind']) => columns.find(({ role }) => role?.kind === kind)?.value ?? ''
  const at = (kind: Role['kind'], index: number) =>
    columns.find(({ role }) => role?.kind === kind && 'index' in role && role.index === index)?.value ?? ''
  const indices = columns.flatMap(({ role, value: text }) =>
    role?.kind === 'option' && text.trim() !== '' ? [role.index] : [],
  )
  indices.sort((a, b) => a - b)
  const key = readKey(
    value('key'),
    indices.map((index) => ({ index, text: at('option', index) })),
  )
  if (key === null) return { why: `its key \`${begin(value('key'))}\` names no option` }
  return {
    ...place,
    path: value('path').trim() || place.path,
    stem: value('question'),
    options: indices.map((index) => ({
      text: at('option', index),
      isKey: key.includes(index),
      explanation: at('explanation', index),
    })),
    general: value('general'),
    title: value('title'),
    tags: unique(
      value('tags')
        .split(/[;,\n]/)
        .map((tag) => tag.trim()),
    ),
    aliases: unique(
      value('aliases')
        .split(/[;\n]/)
        .map((alias) => alias.trim()),
    ),
  }
}

const LETTERS = /^\(?[A-Z]\)?(?:\s*(?:[,;/&+|\s]|and|및|과|와)\s*\(?[A-Z]\)?)*[.)]?$/iu
const NUMBERS = /^\d+(?:\s*[,;/&+|\s]\s*\d+)*$/u

/** Reads `A, C`, `1;3`, `1 0 1 0` (a flag for each option), the text of an option, or `AC`. Null if it names none. */
export function readKey(raw: string, options: readonly { index: number; text: string }[]): number[] | null {
  const key = raw.trim()
  const known = (indices: number[]) =>
    indices.length > 0 && indices.every((index) => options.some((option) => option.index === index)) ? indices : null
  const letters = () =>
    known((key.replace(/and/giu, ' ').match(/[A-Z]/giu) ?? []).map((letter) => indexOf(letter.toLowerCase())))
  const numbers = NUMBERS.test(key) ? key.match(/\d+/g)!.map(Number) : []
  if (numbers.length === options.length && numbers.length > 1 && numbers.every((flag) => flag < 2)) {
    return known(options.flatMap(({ index }, i) => (numbers[i] === 1 ? [index] : [])))
  }
  if (LETTERS.test(key)) return letters()
  const same = options.filter(({ text }) => textKey(text) === textKey(key))
  if (same.length > 0) return same.length === 1 ? [same[0]!.index] : null
  if (numbers.length > 0) return known(numbers.map((number) => number - 1))
  return /^[A-Z]+$/u.test(key) ? letters() : null
}
