import type { CompileFiles } from '../../../lib/compiler/bundling/compiled-note'
import { compareVersions, type VersionChanges } from '../../../lib/compiler/comparing/compare-versions'
import type { VaultVersion } from '../../../lib/compiler/comparing/vault-version'
import { type IdentityItem, identityVault } from '../../../lib/compiler/identity/identity-item'
import type { MatchedPair } from '../../../lib/compiler/identity/matching/match-questions'
import { type AnswersTo, readAnswers } from './answers'
import { type ExamChange, examChanges } from './exam-changes'
import { fileInRepository, mergeBaseOf, openVersion, placesOf, type VersionPlace } from './open-version'

/** Two versions of a vault and what changed between them, as all formats of `haeseol diff` print it. */
export interface Comparison extends VersionChanges {
  exams: ExamChange[]
  /** The answers to a question of the old version, if they are known. */
  answersTo: AnswersTo
  before: Side
  after: Side
}

/** One of the two versions. */
export interface Side {
  /** `9be21f0`, or the folder. */
  name: string
  commit: string | null
  /** How many notes and questions were read. */
  notes: number
  questions: number
  /** The path in the repository of a file of the vault. */
  fileOf: (path: string) => string
  /** The place of a question in its note, from 1. */
  numberOf: (item: IdentityItem) => number
}

interface CompareOptions {
  /** A file of the answers already given (cli/commands/diff/answers.ts). */
  answers?: string | undefined
  /** Whether to compare from where the two revisions parted. */
  fromMergeBase?: boolean
  compile: CompileFiles
}

export async function compare(
  before: string,
  after: string,
  { answers, fromMergeBase = false, compile }: CompareOptions,
): Promise<Comparison> {
  const [base, to] = placesOf(before, after)
  const from = fromMergeBase ? mergeBaseOf(base, to) : base
  return compareWith(from, await openVersion(from, null, compile), to, { answers, compile })
}

/** Compares with a version that is open already, so that it need not be compiled each time. */
export async function compareWith(
  from: VersionPlace,
  old: VaultVersion,
  to: VersionPlace,
  { answers, compile }: Pick<CompareOptions, 'answers' | 'compile'>,
): Promise<Comparison> {
  const now = await openVersion(to, old, compile)
  return {
    ...compareVersions(old, now),
    exams: examChanges(old, now),
    answersTo: answers === undefined ? () => undefined : readAnswers(answers, itemsOf(old)),
    before: sideOf(from, old),
    after: sideOf(to, now),
  }
}

const itemsOf = ({ notes }: VaultVersion) => identityVault([...notes.values()]).items

function sideOf(place: VersionPlace, version: VaultVersion): Side {
  const lines = new Map([...version.notes].map(([path, { items }]) => [path, items.map(({ span }) => span.start.line)]))
  return {
    name: place.commit?.slice(0, 7) ?? place.path,
    commit: place.commit,
    notes: version.slugs.size,
    questions: readQuestions(version),
    fileOf: (path) => fileInRepository(place, path),
    numberOf: ({ path, line }) => (lines.get(path)?.indexOf(line) ?? 0) + 1,
  }
}

/** Of the notes that have a page, those in error too. */
const readQuestions = ({ notes, slugs }: VaultVersion) =>
  [...notes.values()].reduce((sum, { path, items }) => sum + (slugs.has(path) ? items.length : 0), 0)

/**
 * Questions that had a key and have another one now. One that lost it has an error instead, and one that got its first was
 * asked of nobody before.
 */
export const keyChanges = ({ questions }: Comparison): MatchedPair[] =>
  questions.pairs.filter(({ keyReads, before, after }) => !keyReads && hasKey(before) && hasKey(after))

const hasKey = ({ options }: IdentityItem) => options.some(({ isKey }) => isKey)

/** Questions that ask something else now, with the same right options. */
export const newVersions = ({ questions }: Comparison): MatchedPair[] =>
  questions.pairs.filter(({ keyReads, verdict }) => keyReads && verdict === 'version')

/** Questions that are the same as before, only worded or explained otherwise, and those that got or lost their key. */
export const editedQuestions = ({ questions }: Comparison): MatchedPair[] =>
  questions.pairs.filter(
    ({ verdict, keyReads, before, after }) => verdict === 'edited' || (!keyReads && hasKey(before) !== hasKey(after)),
  )

/** Questions that got another pin, or none. */
export const pinChanges = ({ questions }: Comparison): MatchedPair[] =>
  questions.pairs.filter(({ before, after }) => before.pin !== after.pin)

/** Questions that are in another note now, apart from those of a renamed note. */
export const movedQuestions = ({ questions, notes }: Comparison): MatchedPair[] => {
  const renamed = new Map(notes.flatMap((note) => (note.kind === 'renamed' ? [[note.from, note.path]] : [])))
  return questions.pairs.filter(
    ({ before, after }) => before.path !== after.path && renamed.get(before.path) !== after.path,
  )
}
