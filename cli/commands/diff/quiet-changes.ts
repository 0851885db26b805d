import { fileStem } from '../../../lib/compiler/base/file-stem'
import { groupBy } from '../../../lib/compiler/base/group-by'
import type { Passage } from '../../../lib/compiler/comparing/changed-passages'
import type { NoteChange } from '../../../lib/compiler/comparing/compare-versions'
import { describeChange, describeExplanations } from '../../../lib/compiler/identity/describe-change'
import type { IdentityItem } from '../../../lib/compiler/identity/identity-item'
import type { MatchedPair } from '../../../lib/compiler/identity/matching/match-questions'
import { identityText } from '../../../lib/compiler/identity/wording/identity-text'
import { type Comparison, editedQuestions, keyChanges, movedQuestions, newVersions, pinChanges } from './comparison'
import { areExplanationsLeft, isSwapped } from './key-change'
import type { Links } from './links'
import { keyLetters, plain, quoteText, spelled } from './markdown-text'

/** A change that harms nobody: what it is, where, and more about it. */
export interface Quiet {
  of: 'question' | 'note' | 'image'
  what: string
  path: string
  where: string
  about: string[]
}

export const quietChanges = (comparison: Comparison, links: Links): Quiet[] => [
  ...comparison.questions.added.map((item) => addedQuestion(item, links)),
  ...editedQuestions(comparison).map((pair) => editedQuestion(pair.after, links, describeChange(pair))),
  ...[...keyChanges(comparison), ...newVersions(comparison)]
    .filter((pair) => !isSwapped(pair) || !areExplanationsLeft(pair))
    .map((pair) => editedQuestion(pair.after, links, describeExplanations(pair)))
    .filter(({ about }) => about.length > 0),
  ...pinChanges(comparison).map((pair) => changedPin(pair, links)),
  ...comparison.tags.map(({ item, facts }) => editedQuestion(item, links, facts)),
  ...movedTogether(comparison).map((pairs) => movedQuestion(pairs, links)),
  ...comparison.notes.map((note) => ({ of: 'note' as const, ...changedNote(note, links) })),
  ...comparison.images.map((path) => ({
    ...{ of: 'image' as const, what: 'replaced', path, where: links.line(path, 1, plain(path)), about: [] },
  })),
]

const addedQuestion = (item: IdentityItem, links: Links): Quiet => ({
  ...{ of: 'question', what: 'added', path: item.path, where: links.question(item) },
  about: [quoteText(identityText(item.stem)), `key ${keyLetters(item)}`, explained(item)],
})

function explained({ options, general }: IdentityItem): string {
  const count = options.filter(({ explanations }) => explanations.length > 0).length
  if (count > 0) return spelled(count, 'explanation')
  return general.length > 0 ? 'a general explanation' : 'no explanation'
}

const editedQuestion = (item: IdentityItem, links: Links, changes: readonly string[]): Quiet => ({
  ...{ of: 'question', what: 'edited', path: item.path, where: links.question(item) },
  about: changes.map(plain),
})

/** Questions that went from one note to another are told of together. */
const movedTogether = (comparison: Comparison) => [
  ...groupBy(movedQuestions(comparison), ({ before, after }) => `${before.path}\n${after.path}`).values(),
]

function movedQuestion(pairs: readonly [MatchedPair, ...MatchedPair[]], links: Links): Quiet {
  const [{ before, after }] = pairs
  const first = links.question(after)
  const where = pairs.length === 1 ? first : `${first} and ${pairs.length - 1} more`
  return { of: 'question', what: 'moved', path: after.path, where, about: [`before in ${plain(before.path)}`] }
}

/** A pin identifies a question. Without one it is recognised by its texts, as long as they do not change much. */
function changedPin({ before, after }: MatchedPair, links: Links): Quiet {
  const about =
    after.pin === null
      ? [`its pin \`^${before.pin}\` is gone, so the question may count as another one once it is rewritten`]
      : [`its pin is \`^${after.pin}\` now`]
  return { of: 'question', what: 'edited', path: after.path, where: links.question(after), about }
}

function changedNote(note: NoteChange, links: Links): Omit<Quiet, 'of'> {
  const name = plain(note.path.replace(/\.md$/u, ''))
  switch (note.kind) {
    case 'added':
      return {
        ...{ what: 'added', path: note.path, where: links.line(note.path, 1, name) },
        about: note.title === fileStem(note.path) ? [] : [plain(note.title)],
      }
    case 'removed':
      return {
        ...{ what: 'removed', path: note.path, where: links.formerLine(note.path, 1, name) },
        about: ['its address says that it is gone'],
      }
    case 'renamed': {
      const origin = isMove(note)
        ? `from ${folderOf(note.from)} to ${folderOf(note.path)}`
        : `before ${plain(note.from)}`
      const about = [origin, address(note), ...edits(note)]
      return { what: isMove(note) ? 'moved' : 'renamed', path: note.path, where: links.line(note.path, 1, name), about }
    }
    case 'edited': {
      const line = note.passages.find(({ kind }) => kind !== 'cut')?.line ?? 1
      return { what: 'edited', path: note.path, where: links.line(note.path, line, name), about: edits(note) }
    }
  }
}

type Renamed = Extract<NoteChange, { kind: 'renamed' }>

/** Whether a note only went to another folder. */
export const isMove = ({ from, path }: Renamed): boolean => fileStem(from) === fileStem(path)

const folderOf = (path: string) => {
  const folder = path.split('/').slice(0, -1).join('/')
  return folder === '' ? 'the top of the vault' : plain(folder)
}

const address = ({ redirect }: Renamed) =>
  redirect === null ? 'at the same address' : `its old address \`${redirect.from}\` leads to \`${redirect.to}\``

const edits = ({ facts, passages }: Extract<NoteChange, { passages: unknown }>) => [
  ...facts.map(plain),
  ...quotedPassages(passages),
]

/** A few passages are quoted; many are counted. */
const MOST_QUOTED = 3

function quotedPassages(changed: readonly Passage[]): string[] {
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
  return one.from === '' ? 'other spaces in a code block' : `${plain(one.from)} → ${plain(one.to)}`
}
