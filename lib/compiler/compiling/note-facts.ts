import { numberHashOf, shortHashOf } from '../base/hash-of'
import { lazily } from '../base/lazily'
import { shardOf } from '../base/shard-of'
import type { NoteUnit, Parts } from '../bundling/compiled-note'
import { vaultRules } from '../checking/all-rules'
import { type ComparedNote, comparedOf } from '../checking/compared-note'
import type { ComparedFacts, KeyFacts } from '../checking/note-facts'
import { keyLengthOf } from '../checking/questions/key-length'
import type { RuleSettings } from '../checking/rule-settings'
import { placeOf } from '../checking/rules/key-position'
import { fingerprint } from '../identity/carry-slugs'
import type { IdentityFacts } from '../identity/identity-facts'
import { identityItem } from '../identity/identity-item'
import { listWords, textOf } from '../identity/vocabulary'
import type { LinkFacts, SlotName } from '../linking/link-facts'
import { type NameWish, wishOf } from '../linking/name-notes'
import { soughtNames } from '../linking/vault-index'
import type { ReadItem } from '../reading/note'

/**
 * What a vault wants to know of each note, as small plain JSON: with it, an edit of one note leaves the others unread.
 * A pure function of the note's unit, as `LinkFacts`.
 */
export interface NoteFacts extends ComparedFacts, IdentityFacts, KeyFacts {
  /** In which part of a bundle, and of the cache, it stands. */
  part: number
  /** Whether it is an exam's recipe and no page. */
  isExam: boolean
  wish: NameWish
  /** The note's own settings of rules. */
  settings: RuleSettings
  /** Hashes of the names that its links may go by. */
  targets: number[]
}

/** What seldom is asked of a note, and made or read when it is. */
export interface NoteTexts {
  links(): LinkFacts
  /** The long words of all that it says, as `listWords` gives them. */
  words(): Buffer
  /** Of a note that may share something. */
  compared(): ComparedNote
}

/** All that a vault wants to know of a note. */
export function gatherFacts(unit: NoteUnit): { facts: NoteFacts; texts: NoteTexts } {
  const texts = {
    links: lazily(() => linkFactsOf(unit)),
    words: lazily(() => listWordsOf(unit)),
    compared: lazily(() => comparedOf(unit.read)),
  }
  return { facts: factsOf(unit, texts), texts }
}

function factsOf({ read, exam }: NoteUnit, { links, compared }: NoteTexts): NoteFacts {
  const keys = [...new Set(Object.values(vaultRules).map((rule) => rule.keysOf))].flatMap((keysOf) => keysOf(read))
  return {
    path: read.path,
    part: shardOf(read.path),
    isExam: exam !== null,
    wish: wishOf(read),
    questions: read.items.length === 0 ? '' : shortHashOf(JSON.stringify(read.items.map(askedIn))),
    at: read.items.map(({ span }) => span.start.line),
    places: read.items.map(placeOf),
    lengths: read.items.map(keyLengthOf),
    settings: read.settings,
    pins: read.items.flatMap(({ pin }) => pin ?? []),
    body: fingerprint(read.concept),
    compared: keys.length === 0 ? '' : shortHashOf(JSON.stringify(compared())),
    keys: keys.map(numberHashOf),
    targets: targetsOf(links(), read.path).map(numberHashOf),
  }
}

function targetsOf({ slots }: LinkFacts, from: string): string[] {
  const names = slots.flatMap(({ target }) => {
    const { path, any } = soughtNames(target, from)
    return path === null ? [any] : [path, any]
  })
  return [...new Set(names)]
}

function linkFactsOf({ read, body, items }: NoteUnit): LinkFacts {
  const { title, aliases } = read.frontmatter
  const texts = items.flatMap(({ stem, options, general }) => [
    stem,
    ...options.flatMap(({ text, explanation }) => [text, explanation ?? []]),
    general ?? [],
  ])
  return {
    titles: title === null ? [read.title] : [read.title, title],
    aliases,
    headings: body.headings,
    blocks: body.blocks,
    pins: read.items.flatMap(({ pin, deliverable }) => (deliverable && pin !== null ? pin : [])),
    slots: [body.parts, ...texts].flatMap(slotNames),
  }
}

/** The long words of all that a note says. */
const listWordsOf = ({ read: { path, concept, items } }: NoteUnit): Buffer =>
  listWords([concept, ...items.map((item) => textOf(identityItem(path, item)))].join('\n'))

const slotNames = (parts: Parts): SlotName[] =>
  parts.flatMap((part) => {
    if (typeof part === 'string') return []
    const { kind, target, heading, block } = part
    return [{ kind, target, heading, block }, ...(part.kind === 'link' ? slotNames(part.inner ?? []) : [])]
  })

/** What the ledger keeps of a question, but for the line on which it stands. */
const askedIn = ({ pin, stem, options, key }: ReadItem) => [
  pin,
  stem.markdown,
  options.map(({ label, text }) => [text.markdown, key.includes(label)]),
]
