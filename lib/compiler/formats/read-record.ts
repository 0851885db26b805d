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
    /^(?:(?:general|overall)(?: (?:explanation|feedback))?|(?:answer )?explanation|feedback|rationale|extra|해설|설명|전체 해설)$/u,
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

/**
 * @example plainName('선택지A:') // => '선택지 a'
 * @example plainName('correctAnswer') // => 'correct answer'
 * @example plainName('Answer 1 - max 75 characters') // => 'answer 1'
 */
const plainName = (column: string) =>
  column
    .normalize('NFC')
    .replace(/\s[-–—]\s.*$/u, '')
    .replace(/(?<=\p{Ll})(?=\p{Lu})/gu, ' ')
    .toLowerCase()
    .replaceAll('_', ' ')
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

/** Columns that say the same thing as one before them. */
export function twins(columns: readonly string[]): { first: string; second: string; kind: Role['kind'] }[] {
  const seen = new Map<string, string>()
  return columns.flatMap((second) => {
    const role = roleOf(second)
    const first = seen.get(JSON.stringify(role))
    if (role === null || first !== undefined) return role === null ? [] : [{ first: first!, second, kind: role.kind }]
    seen.set(JSON.stringify(role), second)
    return []
  })
}

/**
 * Reads a record as a question.
 * @returns why not, if it is none: a wrong key is worse than no question
 */
export function readRecord(
  fields: RecordFields,
  place: Pick<FoundQuestion, 'file' | 'line' | 'path'>,
  counted: Counted = 'from one',
): FoundQuestion | { why: string } {
  const columns = fields.map(([name, value]) => ({ role: roleOf(name), name, value }))
  const value = (kind: Role['kind']) => columns.find(({ role }) => role?.kind === kind)?.value ?? ''
  const at = (kind: Role['kind'], index: number) =>
    columns.find(({ role }) => role?.kind === kind && 'index' in role && role.index === index)?.value ?? ''
  const asked = columns
    .flatMap(({ role, name, value: text }) =>
      role?.kind === 'option' && text.trim() !== '' ? [{ ...role, name, text }] : [],
    )
    .toSorted((a, b) => a.index - b.index)
  const indices = asked.map(({ index }) => index)
  const key = readKey(value('key'), asked, counted)
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

/** Whether numbers in a key begin at 0 or at 1. */
export type Counted = 'from zero' | 'from one'

const LETTERS = /^\(?[A-Z]\)?(?:\s*(?:[,;/&+|\s]|and|및|과|와)\s*\(?[A-Z]\)?)*[.)]?$/iu
const NUMBERS = /^\d+(?:\s*[,;/&+|\s]\s*\d+)*$/u

interface Asked {
  index: number
  /** Of the column. */
  name: string
  text: string
}

/**
 * Reads `A, C`, `1;3`, `1 0 1 0` (a flag for each option), the text of an option, or `AC`. A letter names the column that
 * has it; otherwise a key that is an option's text as well as another's number names neither.
 */
export function readKey(raw: string, options: readonly Asked[], counted: Counted = 'from one'): number[] | null {
  const key = raw.trim()
  const known = (indices: number[]) =>
    indices.length > 0 && indices.every((index) => options.some((option) => option.index === index)) ? indices : null
  const isLettered = options.every(({ name }) => /[a-z]\W*$/iu.test(name))
  const letters =
    LETTERS.test(key) || /^[A-Z]+$/u.test(key)
      ? known((key.replace(/\band\b/giu, ' ').match(/[A-Z]/giu) ?? []).map((letter) => indexOf(letter.toLowerCase())))
      : null
  if (isLettered && letters !== null && LETTERS.test(key)) return letters
  const same = options.filter(({ text }) => textKey(text) === textKey(key)).map(({ index }) => index)
  if (same.length > 1) return null
  const readings = [known(same), known(numbersIn(key, options, counted)), letters].filter((reading) => reading !== null)
  return readings.every((reading) => reading.join() === readings[0]!.join()) ? (readings[0] ?? null) : null
}

function numbersIn(key: string, options: readonly Asked[], counted: Counted): number[] {
  const numbers = NUMBERS.test(key) ? key.match(/\d+/g)!.map(Number) : []
  const areFlags = numbers.length === options.length && numbers.length > 1 && numbers.every((flag) => flag < 2)
  if (areFlags) return options.flatMap(({ index }, i) => (numbers[i] === 1 ? [index] : []))
  return numbers.map((number) => (counted === 'from zero' ? number : number - 1))
}

/** Keys of which one is nothing but 0 count from 0, all of them. */
export const countOf = (keys: readonly string[]): Counted =>
  keys.some((key) => key.trim() === '0') ? 'from zero' : 'from one'
