import { groupBy } from '../../../lib/compiler/base/group-by'
import type { Comparison } from './comparison'
import type { Links } from './links'
import { capital, spelled } from './markdown-text'
import { type Quiet, quietChanges } from './quiet-changes'

/** So many notes with the same change share a line, which names the first of them. */
const MANY_ALIKE = 3
const MOST_NAMED = 5

/** Rows of a table, for a small change. */
export const noteRows = (comparison: Comparison, links: Links): string[][] =>
  quietChanges(comparison, links).map(({ what, where, about }) => [what, where, about.join('; ')])

/** A line for each note, for a large change, and one for many notes that changed in the same way. */
export function noteLines(comparison: Comparison, links: Links): string[] {
  const notes = [...groupBy(quietChanges(comparison, links), ({ path }) => path)]
    .sort(([a], [b]) => Number(a > b) - Number(a < b))
    .map(([, changes]) => changes)
  return [...groupBy(notes, sharedWords).values()]
    .flatMap((alike) => (alike.length < MANY_ALIKE ? alike.map(lineOf) : [sharedLine(alike.flat())]))
    .map((line) => `- ${line}`)
}

/** What a note may have in common with others: a change of itself, and none of its questions. */
const sharedWords = (changes: readonly Quiet[]) =>
  changes.every(({ of }) => of === 'note') ? changes.map(saying).join(' · ') : lineOf(changes)

const saying = ({ what, about }: Quiet) => `${what}${about.length > 0 ? `: ${about.join('; ')}` : ''}`

const lineOf = (changes: readonly Quiet[]) => changes.map((change) => `${change.where} ${saying(change)}`).join(' · ')

function sharedLine(changes: readonly Quiet[]): string {
  const named = changes.slice(0, MOST_NAMED).map(({ where }) => where)
  const left = changes.length - named.length
  return `${capital(spelled(changes.length, 'note'))} ${saying(changes[0]!)} (${named.join(', ')}${left > 0 ? ` and ${left} more` : ''})`
}
