import { fileStem } from '../../lib/compiler/base/file-stem'
import type { Passage } from '../../lib/compiler/comparing/changed-passages'
import type { NoteChange } from '../../lib/compiler/comparing/compare-versions'
import { describeChange } from '../../lib/compiler/identity/describe-change'
import type { MatchedPair } from '../../lib/compiler/identity/match-questions'
import { type Comparison, movedQuestions, rewordings } from './comparison'
import type { Links } from './links'
import { keyLetters, plain, quoteText, spelled } from './markdown-text'

/** A change that harms nobody: what it is, where, and more about it. */
interface Quiet {
  what: string
  path: string
  where: string
  about: string[]
}

/** Rows of a table, for a small change. */
export const noteRows = (comparison: Comparison, links: Links): string[][] =>
  quietChanges(comparison, links).map(({ what, where, about }) => [what, where, about.join('; ')])

/** A line for each note, for a large change. */
export function noteLines(comparison: Comparison, links: Links): string[] {
  const ofNotes = new Map<string, string[]>()
  for (const { what, path, where, about } of quietChanges(comparison, links)) {
    const lines = ofNotes.get(path) ?? []
    ofNotes.set(path, lines)
    lines.push(`${where} ${what}${about.length > 0 ? `: ${about.join('; ')}` : ''}`)
  }
  return [...ofNotes].sort(([a], [b]) => Number(a > b) - Number(a < b)).map(([, lines]) => `- ${lines.join(' · ')}`)
}

const quietChanges = (comparison: Comparison, links: Links): Quiet[] => [
  ...comparison.questions.added.map((item) => ({
    ...{ what: 'added', path: item.path, where: links.question(item) },
    about: [
      `key ${keyLetters(item)}`,
      explained(item.options.filter(({ explanations }) => explanations.length > 0).length),
    ],
  })),
  ...rewordings(comparison).map((pair) => reworded(pair, links)),
  ...movedQuestions(comparison).map(({ before, after }) => ({
    ...{ what: 'moved', path: after.path, where: links.question(after), about: [`before in ${plain(before.path)}`] },
  })),
  ...comparison.notes.map((note) => changedNote(note, links)),
]

const explained = (count: number) => (count === 0 ? 'no explanation' : spelled(count, 'explanation'))

const reworded = (pair: MatchedPair, links: Links): Quiet => ({
  ...{ what: 'reworded', path: pair.after.path, where: links.question(pair.after) },
  about: describeChange(pair).map((change) => plain(change)),
})

function changedNote(note: NoteChange, links: Links): Quiet {
  const name = plain(note.path.replace(/\.md$/u, ''))
  if (note.kind === 'added')
    return {
      what: 'added',
      path: note.path,
      where: links.line(note.path, 1, name),
      about: note.title === fileStem(note.path) ? [] : [plain(note.title)],
    }
  if (note.kind === 'removed')
    return {
      what: 'removed',
      path: note.path,
      where: links.formerLine(note.path, 1, name),
      about: ['its address says that it is gone'],
    }
  const line = note.passages.find(({ kind }) => kind !== 'cut')?.line ?? 1
  const edits = [...note.facts.map(plain), ...passages(note.passages)]
  const where = links.line(note.path, line, name)
  if (note.kind === 'edited') return { what: 'edited', path: note.path, where, about: edits }
  const address =
    note.redirect === null
      ? 'at the same address'
      : `its old address \`${note.redirect.from}\` leads to \`${note.redirect.to}\``
  return { what: 'renamed', path: note.path, where, about: [`before ${plain(note.from)}`, address, ...edits] }
}

/** A few passages are quoted; many are counted. */
const MOST_QUOTED = 3

function passages(changed: readonly Passage[]): string[] {
  if (changed.length <= MOST_QUOTED) return changed.map(passage)
  const count = (kind: Passage['kind']) => changed.filter((one) => one.kind === kind).length
  const counts = (['edited', 'added', 'cut'] as const).map((kind) => [count(kind), kind] as const)
  return [
    counts
      .filter(([n]) => n > 0)
      .map(([n, kind]) => `${spelled(n, 'paragraph')} ${kind}`)
      .join(', '),
  ]
}

function passage(one: Passage): string {
  if (one.kind !== 'edited') return `${one.kind}: ${quoteText(one.text, 60)}`
  if (one.from === '“”') return `inserted: ${plain(one.to)}`
  return one.to === '“”' ? `cut: ${plain(one.from)}` : `${plain(one.from)} → ${plain(one.to)}`
}
