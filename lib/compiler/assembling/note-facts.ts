import type { Heading } from '../../model/page'
import type { NoteUnit, Parts } from '../compile-note'
import { numberHashOf, shortHashOf } from '../hash-of'
import { fingerprint } from '../identity/carry-slugs'
import { identityItem } from '../identity/identity-item'
import { listWords, textOf } from '../identity/vocabulary'
import type { Slot } from '../markdown/render'
import type { Frontmatter, ReadItem } from '../note'
import { partOf } from '../part-of'
import { vaultRules } from '../rules/all-rules'
import { type ComparedNote, comparedOf } from '../rules/compared-note'
import { type KeyLength, keyLengthOf } from '../rules/key-length-telling'
import { type KeyPlace, placeOf } from '../rules/key-position'
import { lazily } from './lazily'
import { type NameWish, wishOf } from './name-notes'
import { soughtNames } from './vault-index'

/** By what a link or an embed finds its end. */
export type SlotName = Pick<Slot, 'kind' | 'target' | 'heading' | 'block'>

/**
 * What a vault wants to know of each note, as small plain JSON: with it, an edit of one note leaves the others unread.
 * A pure function of the note's unit, as `LinkFacts`.
 */
export interface NoteFacts {
  path: string
  /** In which part of a bundle, and of the cache, it stands. */
  part: number
  /** Whether it is an exam's recipe and no page. */
  isExam: boolean
  wish: NameWish
  /** A hash of what identity goes by in its questions; empty without questions. */
  questions: string
  /** The line on which each question begins. */
  at: number[]
  /** Where the key of each stands. */
  places: KeyPlace[]
  /** Whether the key of each is its longest option. */
  lengths: KeyLength[]
  /** What it chooses of the rules. */
  rules: Frontmatter['rules']
  pins: string[]
  /** A hash of its text without its questions. */
  body: string
  /** A hash of what rules that compare notes go by; empty where it shares nothing. */
  compared: string
  /** Hashes of what it may share with other notes (`VaultRule.keysOf`). */
  keys: number[]
  /** Hashes of the names that its links may go by. */
  targets: number[]
}

/** What links go by: those in a note, and those that lead to it. Most edits of other notes need none of it. */
export interface LinkFacts {
  /** What it is called: the first is shown. */
  titles: string[]
  aliases: string[]
  headings: Heading[]
  blocks: string[]
  /** Of questions that are asked. */
  pins: string[]
  /** Of its page, its options and its explanations. */
  slots: SlotName[]
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
  const keys = [...new Set(vaultRules.map((rule) => rule.keysOf))].flatMap((keysOf) => keysOf(read))
  return {
    path: read.path,
    part: partOf(read.path),
    isExam: exam !== null,
    wish: wishOf(read),
    questions: read.items.length === 0 ? '' : shortHashOf(JSON.stringify(read.items.map(askedIn))),
    at: read.items.map(({ span }) => span.start.line),
    places: read.items.map(placeOf),
    lengths: read.items.map(keyLengthOf),
    rules: read.frontmatter.rules,
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
