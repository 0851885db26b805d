import { unique } from '../bank/tidy'
import { begin, type FoundQuestion } from '../collecting/found-question'
import { type Asked, type Counted, countOf, indexOf, isCounted, readKeyField } from './read-key-field'

type Role =
  | { kind: 'question' | 'key' | 'general' | 'path' | 'title' | 'tags' | 'aliases' }
  | { kind: 'option' | 'explanation'; index: number }

/** A letter is separate or in brackets. Otherwise `answers` would be the nineteenth answer. */
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

/** What a column contains, judged by its name; null if it is not read. */
export function columnRole(column: string): Role | null {
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
  const kinds = columns.map((column) => columnRole(column)?.kind)
  return kinds.includes('question') && kinds.includes('key') && kinds.filter((kind) => kind === 'option').length >= 2
}

/** Columns with the same role as an earlier one. */
export function twins(columns: readonly string[]): { first: string; second: string; kind: Role['kind'] }[] {
  const seen = new Map<string, string>()
  return columns.flatMap((second) => {
    const role = columnRole(second)
    const first = seen.get(JSON.stringify(role))
    if (role === null) return []
    if (first !== undefined) return [{ first, second, kind: role.kind }]
    seen.set(JSON.stringify(role), second)
    return []
  })
}

const UNCLEAR = 'is unclear: one key of the table is 0, and another the number of its options'

/**
 * Reads questions from records with named fields: rows of a table, or notes of Anki. The role of each field is found
 * once, from its name.
 */
export class FieldReader {
  /** The index of each field that a record can have only once. */
  private readonly columns = new Map<Role['kind'], number>()
  private readonly options: { index: number; name: string; column: number }[] = []
  private readonly explanations = new Map<number, number>()

  constructor(names: readonly string[]) {
    for (const [column, name] of names.entries()) {
      const role = columnRole(name)
      if (role === null) continue
      if (role.kind === 'option') this.options.push({ index: role.index, name, column })
      else if (role.kind !== 'explanation') this.columns.set(role.kind, this.columns.get(role.kind) ?? column)
      else if (!this.explanations.has(role.index)) this.explanations.set(role.index, column)
    }
    this.options.sort((a, b) => a.index - b.index)
  }

  /** How the keys of all records count. */
  counted(records: readonly (readonly string[])[]): Counted {
    return countOf(records.map((values) => ({ key: this.value('key', values), options: this.asked(values) })))
  }

  /**
   * @param values  the fields of one record, in Markdown, in the order of their names
   * @returns the question, or why it cannot be read: a wrong key would be worse than no question
   */
  read(
    values: readonly string[],
    place: Pick<FoundQuestion, 'file' | 'line' | 'path'>,
    counted: Counted = 'from one',
  ): FoundQuestion | { why: string } {
    const asked = this.asked(values)
    const stated = this.value('key', values)
    const key = readKeyField(stated, asked, counted)
    if (key === null) {
      const isUnclear = counted === 'unclear' && isCounted(stated, asked)
      return { why: `its key \`${begin(stated)}\` ${isUnclear ? UNCLEAR : 'names no option'}` }
    }
    return {
      ...place,
      path: this.value('path', values).trim() || place.path,
      stem: this.value('question', values),
      options: asked.map(({ index, text }) => ({
        text,
        isKey: key.includes(index),
        explanation: values[this.explanations.get(index) ?? -1] ?? '',
      })),
      general: this.value('general', values),
      title: this.value('title', values),
      tags: listed(this.value('tags', values), /[;,\n]/),
      aliases: listed(this.value('aliases', values), /[;\n]/),
    }
  }

  private value(kind: Role['kind'], values: readonly string[]): string {
    return values[this.columns.get(kind) ?? -1] ?? ''
  }

  /** The options of a record that have a text, in order. */
  private asked(values: readonly string[]): Asked[] {
    return this.options
      .map(({ index, name, column }) => ({ index, name, text: values[column] ?? '' }))
      .filter(({ text }) => text.trim() !== '')
  }
}

const listed = (names: string, separator: RegExp) => unique(names.split(separator).map((name) => name.trim()))
