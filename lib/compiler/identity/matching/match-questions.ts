import { groupBy } from '../../base/group-by'
import type { IdentityItem, IdentityOption, IdentityVault } from '../identity-item'
import { compareText, type Entry, entriesOf, fileNameOf } from '../ledger/entry'
import { optionShare, stemSimilarity, topicSimilarity } from '../wording/similarity'
import { questionText, Vocabulary } from '../wording/vocabulary'
import { sharingCandidates } from './candidates'
import { type Comparison, compareItems } from './compare-items'
import { arePinnedApart, type Candidates, distanceOf, Matching } from './matching'

export interface MatchedPair extends Comparison {
  before: IdentityItem
  after: IdentityItem
}

/** The options that both questions have, before and after the edit. */
export const matchedOptions = ({ before, after, options }: MatchedPair): [IdentityOption, IdentityOption][] =>
  options.map(([i, j]) => [before.options[i]!, after.options[j]!])

/** Why a removed and an added question may be the same: they differ only in their pins, are similar, or in one place. */
export interface Hint {
  kind: 'pin' | 'like' | 'place'
  removed: IdentityItem
  added: IdentityItem
}

/** The result of matching. Every question of both vaults is in exactly one of the three lists. */
export interface QuestionMatch {
  /** In the order of path and line, like all lists. */
  pairs: MatchedPair[]
  removed: IdentityItem[]
  added: IdentityItem[]
  /** A removed and an added question that may be the same, but are not matched. */
  hints: Hint[]
  /** How often two questions were compared. */
  compared: number
}

/** In one note, half of the stem's topic or half of the options is enough for the same question. */
const SIMILAR = 0.5
/** In another note, the stem may differ by about one word in ten, or lack half a sentence. */
const VERY_SIMILAR = 0.8
/** Most options are more than half of them. */
const MOST = 0.5
/** If the similarity of two candidates differs by less than one word in fifty, neither is matched. */
const DOUBT = 0.02
/** In a note with many changed questions, only questions this close to each other are compared. */
const NOTE_WINDOW = 16

/**
 * Gives each question a partner in the other vault or none, even if notes were moved. Each step uses what the previous
 * one left over (docs/identity.md). Swapping the vaults mirrors the result. The order of files does not matter.
 */
export function matchQuestions(before: IdentityVault, after: IdentityVault): QuestionMatch {
  const vocabulary = vocabularyOf(before, after)
  const matching = new Matching(entriesOf(before.items), entriesOf(after.items))
  joinEqualTexts(matching)
  joinInNote(matching, vocabulary, noteNamer(before.paths, after.paths))
  joinElsewhere(matching, vocabulary)
  return resultOf(matching, vocabulary)
}

/** The steps without similarity, for questions that return after they were deleted. */
export function matchRestored(before: IdentityVault, after: IdentityVault): QuestionMatch {
  const matching = new Matching(entriesOf(before.items), entriesOf(after.items))
  joinEqualTexts(matching)
  return resultOf(matching, vocabularyOf(before, after))
}

const vocabularyOf = (before: IdentityVault, after: IdentityVault) =>
  new Vocabulary(
    () => [before, after].flatMap(({ items, prose }) => [...items.map(questionText), ...prose()]),
    (word) => before.isUsedAround(word) || after.isUsedAround(word),
  )

function joinEqualTexts(matching: Matching): void {
  joinPinned(matching)
  matching.joinEqual(wholeTextOf)
  matching.joinEqual(withOptionSet)
  const candidates = sharingCandidates(matching.free(matching.before), matching.free(matching.after), withAnyOption)
  matching.joinBest(candidates, (a, b) => {
    const share = a.stem === b.stem ? optionShare(equalOptions(a, b), a, b) : 0
    return share > MOST ? share : null
  })
}

/** Matches one pair for each pin, the nearest one. A copy with the same pin is another question. */
function joinPinned(matching: Matching): void {
  const near = matching.neighbours(({ item }) => item.pin, NOTE_WINDOW)
  const pinned = groupBy(near, ([{ item }]) => item.pin)
  for (const candidates of pinned.values()) {
    candidates.sort((a, b) => distanceOf(...a) - distanceOf(...b) || compareText(placesOf(a), placesOf(b)))
    matching.joinBest(candidates.slice(0, 1), () => 1)
  }
}

/** The places of a pair. They do not depend on which vault is the old one. */
const placesOf = (pair: readonly Entry[]) =>
  pair
    .map(({ item }) => `${item.path}:${item.line}`)
    .sort()
    .join('\n')

/** Questions without a stem are incomplete, so equal ones are no copies of each other. */
const wholeTextOf = ({ stem, options, item }: Entry) =>
  stem === '' ? null : JSON.stringify([stem, options, item.options.map(({ isKey }) => isKey)])
const withOptionSet = ({ stem, options }: Entry) => (stem === '' ? null : JSON.stringify([stem, [...options].sort()]))

/** Looks a stem up together with each of its options and with its note, so that a common stem finds few questions. */
const withAnyOption = ({ stem, options, item, fileName }: Entry) =>
  stem === '' ? [] : [...options, `/${item.path}`, `/${fileName}`].map((near) => `${stem}\n${near}`)

function equalOptions(a: Entry, b: Entry): number {
  const left = groupBy(b.options, (option) => option)
  return a.options.filter((option) => left.get(option)?.pop() !== undefined).length
}

/** The same path, or a file name that no other note of either vault has. */
function noteNamer(before: readonly string[], after: readonly string[]): (entry: Entry) => string {
  const named = [before, after].map((paths) => groupBy(paths, fileNameOf))
  const isTelling = (name: string) => named.every((paths) => paths.get(name)?.length === 1)
  return ({ item, fileName }) => (isTelling(fileName) ? fileName : `/${item.path}`)
}

function joinInNote(matching: Matching, vocabulary: Vocabulary, noteOf: (entry: Entry) => string): void {
  matching.joinBest(matching.neighbours(noteOf, NOTE_WINDOW), (a, b) => {
    const share = optionShare(compareItems(a, b, vocabulary).options.length, a, b)
    return topicSimilarity(a, b) > SIMILAR || share >= SIMILAR ? stemSimilarity(a, b) + share : null
  })
}

/** First matches questions that are equal except for misspellings, then very similar ones without a rival. */
function joinElsewhere(matching: Matching, vocabulary: Vocabulary): void {
  const candidates = likelyCandidates(matching)
  matching.joinBest(candidates, (a, b) => {
    const { stemReads, optionsRead, keyReads } = compareItems(a, b, vocabulary)
    return stemReads && optionsRead ? stemSimilarity(a, b) + Number(keyReads) : null
  })
  matching.joinClear(
    candidates,
    (a, b) => {
      const likeness = stemSimilarity(a, b)
      const { options, keyReads } = compareItems(a, b, vocabulary)
      return likeness >= VERY_SIMILAR && optionShare(options.length, a, b) > MOST && keyReads ? likeness : null
    },
    DOUBT,
  )
}

const likelyCandidates = (matching: Matching): Candidates =>
  sharingCandidates(matching.free(matching.before), matching.free(matching.after), likenessOf)

const SHINGLE_WORDS = 3

/** Three consecutive words of the stem, and whole options. Nothing without a stem: options alone match no questions. */
function* likenessOf({ stemPhrase, optionPhrases }: Entry): Iterable<string> {
  const { topics } = stemPhrase
  if (topics.length === 0) return
  for (let i = 0; i === 0 || i + SHINGLE_WORDS <= topics.length; i++) {
    yield topics.slice(i, i + SHINGLE_WORDS).join(' ')
  }
  for (const { topics } of optionPhrases) yield `- ${topics.join(' ')}`
}

function resultOf(matching: Matching, vocabulary: Vocabulary): QuestionMatch {
  const pairs = matching.pairs.sort(([a], [b]) => a.order - b.order)
  const removed = matching.free(matching.before)
  const added = matching.free(matching.after)
  const doubtful = new Matching(removed, added, 'no pins')
  return {
    pairs: pairs.map(([a, b]) => ({ before: a.item, after: b.item, ...compareItems(a, b, vocabulary) })),
    removed: removed.map(itemOf),
    added: added.map(itemOf),
    hints: hintsFrom(doubtful),
    compared: matching.compared + doubtful.compared,
  }
}

function hintsFrom(doubtful: Matching): Hint[] {
  doubtful.joinEqual(wholeTextOf)
  const equal = doubtful.pairs.length
  doubtful.joinBest(likelyCandidates(doubtful), (a, b) => {
    const likeness = topicSimilarity(a, b)
    return likeness > SIMILAR ? likeness : null
  })
  const alike = doubtful.pairs.length
  // The author of two different pins has said that these are two questions, if nothing else speaks against it.
  const inPlace = doubtful.neighbours(({ item }) => item.path, NOTE_WINDOW)
  doubtful.joinBest(inPlace, (a, b) => (arePinnedApart(a, b) ? null : 1))
  const kindOf = (i: number) => (i < equal ? 'pin' : i < alike ? 'like' : 'place')
  return doubtful.pairs.map(([a, b], i) => ({ kind: kindOf(i), removed: a.item, added: b.item }))
}

const itemOf = ({ item }: Entry) => item
