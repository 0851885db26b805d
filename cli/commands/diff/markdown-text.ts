import type { IdentityItem } from '../../../lib/compiler/identity/identity-item'
import { identityText } from '../../../lib/compiler/identity/wording/identity-text'
import { inertMarkdown } from '../../../lib/model/text/inert-markdown'

const MAX_SHOWN = 90

/** Words of an author inside a comment. */
export const quoteText = (text: string, most = MAX_SHOWN): string => `“${plain(cut(text, most))}”`

export const plain = (text: string): string => inertMarkdown(text.replace(/\s+/gu, ' '))

const cut = (text: string, most: number) => ([...text].length > most ? `${[...text].slice(0, most).join('')}…` : text)

/** A reason or piece of advice of the compiler, whose code is in backticks already. Two or more are meant themselves. */
export const sentence = (text: string): string =>
  text
    .split(/(`{2,}|`[^`]*`)/u)
    .map((part, i) => (i % 2 === 0 ? plain(part) : part.startsWith('``') ? marks(part) : codeSpan(part.slice(1, -1))))
    .join('')

/** A word of an author as code, where Markdown does nothing but end a table cell. */
const codeSpan = (text: string) => `\`${text.replaceAll('|', '\\|').replaceAll('\n', '↵')}\``

const marks = (backticks: string) => `\`${backticks} ${backticks} ${backticks}\``

export const optionText = (text: string): string => plain(cut(identityText(text).replaceAll('\n', '↵'), MAX_SHOWN))

/** @example key A “A wide bowl” */
export const keyLetters = ({ options }: IdentityItem): string =>
  options
    .filter(({ isKey }) => isKey)
    .map(({ label }) => label)
    .join(', ') || 'none'

const WORDS = ['no', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten', 'eleven', 'twelve']

/** @example spelled(2, 'note') // => 'two notes' */
export const spelled = (count: number, one: string, many = `${one}s`): string =>
  `${WORDS[count] ?? count} ${count === 1 ? one : many}`

export const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1)

export const table = (head: readonly string[], rows: readonly (readonly string[])[]): string =>
  [head, head.map(() => '---'), ...rows].map((cells) => `| ${cells.join(' | ')} |`.replaceAll('|  |', '| |')).join('\n')

const MOST_ROWS = 10
const MOST_FOLDED = 60

/**
 * A table whose further rows are folded.
 * @param rest  the title of these
 */
export function longTable<T>(
  head: readonly string[],
  things: readonly T[],
  row: (thing: T) => readonly string[],
  rest: (left: readonly T[]) => string,
): string[] {
  const [shown, left] = [things.slice(0, MOST_ROWS), things.slice(MOST_ROWS)]
  const more = (others: readonly T[]) => ['', `and ${others.length} more`, '']
  return [
    table(head, shown.map(row)),
    ...(left.length > 0 ? [folded(rest(left), [table(head, firstOf(left, MOST_FOLDED, row, more))])] : []),
  ]
}

/** @param lines  each a paragraph or a list entry of its own */
export const folded = (title: string, lines: readonly string[]): string =>
  `<details><summary>${title}</summary>\n\n${lines.join('\n')}\n\n</details>`

/** The first of a long list, and what is said of the rest. */
export const firstOf = <T, Shown>(
  things: readonly T[],
  most: number,
  show: (thing: T) => Shown,
  more: (left: readonly T[]) => Shown,
): Shown[] => (things.length > most ? [...things.slice(0, most).map(show), more(things.slice(most))] : things.map(show))
