import { unique } from '../bank/askable'
import { begin, type FoundQuestion } from '../bank/file-questions'
import { type Asked, type Counted, countOf, indexOf, isCounted, readKeyField } from './read-key-field'

/** One row of a table, or one note of Anki: columns by their names, in Markdown. */
export type NamedFields = readonly (readonly [name: string, value: string])[]

type Role =
  | { kind: 'question' | 'key' | 'general' | 'path' | 'title' | 'tags' | 'aliases' }
  | { kind: 'option' | 'explanation'; index: number }

/** A letter stands apart or in brackets, or `answers` would be the nineteenth answer. */
const OF_ONE = String.raw`(?:[ _-]?\(?(\d{1,2})\)?|[ _-]?\(([a-z])\)|[ _-]([a-z]))`
const NAMED: [RegExp, Exclude<Role['kind'], 'option' | 'explanation'>][] = [
  [/^(?:question(?: text)?|stem|front|prompt|문제|질문|앞면)$/u, 'question'],
  [/^(?:key|(?:correct|right)(?: (?:answers?|options?|choices?|responses?))?|answers?|정답|답)$/u, 'key'],
  [
    /^(?:(?:general|overall)(?: (?:explanation|feedback))?|(?:answer )?explanation|feedback|rationale|extra(?: 1)?|해설|설명|전체 해설)$/u,
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

const UNCLEAR = 'is unclear: one key of the table is 0, and another the number of its options'

interface Column {
  role: Role | null
  name: string
  value: string
}

/** The options of a record that have a text, in their order. */
const askedIn = (columns: readonly Column[]): Asked[] =>
  columns
    .flatMap(({ role, name, value: text }) =>
      role?.kind === 'option' && text.trim() !== '' ? [{ index: role.index, name, text }] : [],
    )
    .toSorted((a, b) => a.index - b.index)

/** What the keys of a table say of how they count. */
export function countedIn(names: readonly string[], rows: readonly (readonly string[])[]): Counted {
  const columns = names.map((name) => ({ role: roleOf(name), name }))
  const key = columns.findIndex(({ role }) => role?.kind === 'key')
  return countOf(
    rows.map((cells) => ({
      key: cells[key] ?? '',
      options: askedIn(columns.map((column, i) => ({ ...column, value: cells[i] ?? '' }))),
    })),
  )
}

/**
 * Reads a record as a question.
 * @returns why not, if it is none: a wrong key is worse than no question
 */
export function readNamedFields(
  fields: NamedFields,
  place: Pick<FoundQuestion, 'file' | 'line' | 'path'>,
  counted: Counted = 'from one',
): FoundQuestion | { why: string } {
  const columns = fields.map(([name, value]) => ({ role: roleOf(name), name, value }))
  const value = (kind: Role['kind']) => columns.find(({ role }) => role?.kind === kind)?.value ?? ''
  const at = (kind: Role['kind'], index: number) =>
    columns.find(({ role }) => role?.kind === kind && 'index' in role && role.index === index)?.value ?? ''
  const asked = askedIn(columns)
  const indices = asked.map(({ index }) => index)
  const key = readKeyField(value('key'), asked, counted)
  if (key === null) {
    const isUnclear = counted === 'unclear' && isCounted(value('key'), asked)
    return { why: `its key \`${begin(value('key'))}\` ${isUnclear ? UNCLEAR : 'names no option'}` }
  }
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
