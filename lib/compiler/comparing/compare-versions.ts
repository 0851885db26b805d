import type { Message } from '../../model/message'
import type { CheckedNote } from '../checking/check-note'
import { identityVault } from '../identity/identity-item'
import { matchQuestions, type QuestionMatch } from '../identity/matching/match-questions'
import { changedPassages, type Passage } from './changed-passages'
import { messageNews } from './message-news'
import { type TagChange, tagChanges, tagFacts } from './tag-changes'
import type { VaultVersion } from './vault-version'

/** What happened to a note. Its questions are compared apart from it. */
export type NoteChange =
  | { kind: 'added'; path: string; title: string }
  | { kind: 'removed'; path: string; title: string }
  | (NoteEdit & { kind: 'renamed'; from: string; path: string; redirect: Redirect | null })
  | (NoteEdit & { kind: 'edited'; path: string })

interface NoteEdit {
  /** What changed outside the text: its title, its tags. */
  facts: string[]
  passages: Passage[]
}

/** An old address that leads to the present one. */
interface Redirect {
  from: string
  to: string
}

export interface VersionChanges {
  questions: QuestionMatch
  tags: TagChange[]
  notes: NoteChange[]
  /** The paths of images that show something else. */
  images: string[]
  /** Messages that the new version has and the old one had not, the worst first. */
  messages: Message[]
  /** How many messages of the old version are gone. */
  mended: number
}

/** Compares two versions of a vault: what an edit means for learners and their answers. */
export function compareVersions(before: VaultVersion, after: VaultVersion): VersionChanges {
  const renamed = renamedNotes(before, after)
  const questions = matchQuestions(identityVault([...before.notes.values()]), identityVault([...after.notes.values()]))
  const { news, gone } = messageNews(before, after, questions, renamed)
  return {
    questions,
    tags: tagChanges(before.notes, after.notes, questions.pairs),
    notes: noteChanges(before, after, renamed),
    images: [...before.images].flatMap(([path, hash]) => ((after.images.get(path) ?? hash) === hash ? [] : [path])),
    messages: news,
    mended: gone,
  }
}

/** @returns the present path of each note that was at another one */
function renamedNotes(before: VaultVersion, after: VaultVersion): Map<string, string> {
  const pathOf = new Map([...after.slugs].map(([path, slug]) => [slug as string, path]))
  const gone = [...before.slugs].filter(([path]) => !after.notes.has(path))
  return new Map(
    gone.flatMap(([path, slug]) => {
      const now = pathOf.get(after.moved[slug] ?? slug)
      return now === undefined || before.notes.has(now) ? [] : [[path, now] as const]
    }),
  )
}

function noteChanges(before: VaultVersion, after: VaultVersion, renamed: ReadonlyMap<string, string>): NoteChange[] {
  const formerly = new Map([...renamed].map(([from, to]) => [to, from]))
  const removed = [...before.notes.values()].filter(({ path }) => !after.notes.has(path) && !renamed.has(path))
  const present = [...after.notes.values()].flatMap((note): NoteChange[] => {
    const from = formerly.get(note.path) ?? note.path
    const old = before.notes.get(from)
    if (old === undefined) return [{ kind: 'added', path: note.path, title: note.title }]
    const edit = editOf(old, note)
    if (from !== note.path) {
      const [was, is] = [before.slugs.get(from)!, after.slugs.get(note.path)!]
      return [{ kind: 'renamed', from, path: note.path, redirect: was === is ? null : { from: was, to: is }, ...edit }]
    }
    return edit.facts.length + edit.passages.length === 0 ? [] : [{ kind: 'edited', path: note.path, ...edit }]
  })
  return [...present, ...removed.map(({ path, title }) => ({ kind: 'removed' as const, path, title }))]
}

function editOf(before: CheckedNote, after: CheckedNote): NoteEdit {
  const [old, now] = [before.frontmatter, after.frontmatter]
  // Of a withheld note, only this field is compared.
  if (now.withheld !== null)
    return { facts: old.withheld === null ? [`withheld by ${now.withheld}`] : [], passages: [] }
  if (old.withheld !== null) return { facts: ['published now'], passages: [] }
  const fields = changedFields(old.data, now.data)
  return {
    facts: [
      ...(before.title === after.title ? [] : [`title “${before.title}” → “${after.title}”`]),
      ...tagFacts(old.tags, now.tags),
      ...(fields.length === 0 ? [] : [`frontmatter changed: ${fields.join(', ')}`]),
    ],
    passages: changedPassages(before.concept, after.concept),
  }
}

type Fields = CheckedNote['frontmatter']['data']

/** Fields that pages do not show, or that are told apart. */
const UNTOLD = new Set(['title', 'tags', 'created', 'modified', 'draft', 'publish', 'private'])

const changedFields = (old: Fields, now: Fields) =>
  [...new Set([...Object.keys(old), ...Object.keys(now)])].filter(
    (field) => !UNTOLD.has(field.toLowerCase()) && JSON.stringify(old[field]) !== JSON.stringify(now[field]),
  )
