import { foldText } from '../../base/fold-text'

/** Whether numbers in a key begin at 0 or at 1; unclear if the keys of a table say both. */
export type Counted = 'from zero' | 'from one' | 'unclear'

const LETTERS = /^\(?[A-Z]\)?(?:\s*(?:[,;/&+|\s]|and|및|과|와)\s*\(?[A-Z]\)?)*[.)]?$/iu
const NUMBERS = /^\d+(?:\s*[,;/&+|\s]\s*\d+)*$/u

export interface Asked {
  index: number
  /** The name of the column. */
  name: string
  text: string
}

/**
 * Reads `A, C`, `1;3`, `1 0 1 0` (a flag for each option), the text of an option, or `AC`. If columns have letters,
 * letters name columns. Otherwise, a key that could be an option's text or another's number is unclear and names
 * neither.
 */
export function readKeyField(raw: string, options: readonly Asked[], counted: Counted = 'from one'): number[] | null {
  const key = raw.trim()
  const known = (indices: number[]) =>
    indices.length > 0 && indices.every((index) => options.some((option) => option.index === index)) ? indices : null
  const isLettered = options.every(({ name }) => /[a-z]\W*$/iu.test(name))
  const letters =
    LETTERS.test(key) || /^[A-Z]+$/u.test(key)
      ? known((key.replace(/\band\b/giu, ' ').match(/[A-Z]/giu) ?? []).map((letter) => indexOf(letter.toLowerCase())))
      : null
  if (isLettered && letters !== null && LETTERS.test(key)) return letters
  const same = options.filter(({ text }) => foldText(text) === foldText(key)).map(({ index }) => index)
  if (same.length > 1) return null
  const [first = null, ...others] = [known(same), known(numbersIn(key, options, counted)), letters].filter(
    (reading) => reading !== null,
  )
  return others.every((reading) => reading.join() === first?.join()) ? first : null
}

function numbersIn(key: string, options: readonly Asked[], counted: Counted): number[] {
  const flags = flagsIn(key, options.length)
  if (flags !== null) return options.flatMap(({ index }, i) => (flags[i] === '1' ? [index] : []))
  return counted === 'unclear' ? [] : numbersOf(key).map((number) => (counted === 'from zero' ? number : number - 1))
}

const numbersOf = (key: string) => (NUMBERS.test(key) ? (key.match(/\d+/g) ?? []).map(Number) : [])

/** `1 0 1` or `101`, with a flag for each option. For two options, `01` could also be a number, and so is unclear. */
function flagsIn(key: string, count: number): string[] | null {
  const flags = /^[01]+$/.test(key) ? [...key] : NUMBERS.test(key) ? (key.match(/\d+/g) ?? []) : []
  if (flags.length !== count || count < 2 || flags.some((flag) => Number(flag) > 1)) return null
  return key === '01' ? [] : flags.map((flag) => String(Number(flag)))
}

/** Whether the option that a key names depends on how the table counts. */
export const isCounted = (key: string, options: readonly Asked[]) =>
  numbersOf(key.trim()).length > 0 &&
  flagsIn(key.trim(), options.length) === null &&
  !options.some(({ text }) => foldText(text) === foldText(key))

/** All keys count from 0 if one of them is 0, and from 1 if one of them is the number of its options. */
export function countOf(rows: readonly { key: string; options: readonly Asked[] }[]): Counted {
  const counted = rows.filter(({ key, options }) => isCounted(key, options))
  const hasZero = counted.some(({ key }) => numbersOf(key.trim()).includes(0))
  const hasLast = counted.some(({ key, options }) => numbersOf(key.trim()).includes(options.length))
  if (hasZero && hasLast) return 'unclear'
  return hasZero ? 'from zero' : 'from one'
}

/** The index of an option from 0, by its letter or number. */
export const indexOf = (mark: string) => (/^\d/.test(mark) ? Number(mark) - 1 : mark.charCodeAt(0) - 97)
