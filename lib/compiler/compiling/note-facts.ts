import type { Tag } from '../../model/ids'
import { numberHashOf, shortHashOf } from '../base/hash-of'
import type { CompiledNote, Fragment } from '../bundling/compiled-note'
import { vaultRules } from '../checking/all-rules'
import { comparedOf } from '../checking/compared-note'
import type { RuleSettings } from '../checking/config/rule-settings'
import type { ComparedFacts, KeyFacts } from '../checking/note-facts'
import { keyLengthOf } from '../checking/questions/key-length'
import { placeOf } from '../checking/rules/key-position'
import { fingerprint } from '../identity/carry-slugs'
import type { IdentityFacts } from '../identity/identity-facts'
import { identityItem } from '../identity/identity-item'
import { type NameWish, wishOf } from '../identity/name-notes'
import { listWords, questionText } from '../identity/wording/vocabulary'
import { hostOf } from '../linking/draw-remote'
import type { LinkFacts, SlotName } from '../linking/link-facts'
import { soughtNames } from '../linking/vault-index'
import type { ReadItem } from '../reading/note'
import { type NoteRole, roleOf } from '../reading/read-blueprint'

/**
 * The facts about a note, as small plain JSON. They are always loaded, so that an edit of one note need not read the others.
 */
export interface NoteFacts extends ComparedFacts, IdentityFacts, KeyFacts {
  role: NoteRole
  /** The name of the field that keeps the note from readers. Unset if they may read it. */
  withheld?: string
  wish: NameWish
  /** The note's own settings of rules. */
  settings: RuleSettings
  /** Hashes of the names that its links look up. */
  soughtHashes: number[]
  /** Tags that its questions have of their own. */
  itemTags: Tag[]
  /** How many images of each other site it shows. */
  remoteImages: Record<string, number>
}

export function factsOf({ read }: CompiledNote, links: LinkFacts): NoteFacts {
  const traits = [...new Set(Object.values(vaultRules).map((rule) => rule.traitsOf))].flatMap((traitsOf) =>
    traitsOf(read),
  )
  return {
    path: read.path,
    role: roleOf(read),
    ...(read.frontmatter.withheld !== null && { withheld: fieldOf(read.frontmatter.withheld) }),
    wish: wishOf(read),
    questions: read.items.length === 0 ? '' : shortHashOf(JSON.stringify(read.items.map(askedIn))),
    at: read.items.map(({ span }) => span.start.line),
    places: read.items.map(placeOf),
    lengths: read.items.map(keyLengthOf),
    settings: read.settings,
    pins: read.items.flatMap(({ pin }) => pin ?? []),
    body: fingerprint(read.concept),
    compared: traits.length === 0 ? '' : shortHashOf(JSON.stringify(comparedOf(read))),
    traits: traits.map(numberHashOf),
    soughtHashes: soughtNamesOf(links, read.path).map(numberHashOf),
    itemTags: [...new Set(read.items.flatMap(({ tags }) => tags))],
    remoteImages: remoteImagesIn(links),
  }
}

const fieldOf = (withheld: string) => withheld.slice(0, withheld.indexOf(':')).toLowerCase()

function soughtNamesOf({ slots }: LinkFacts, from: string): string[] {
  const names = slots.filter(({ kind }) => kind !== 'remote').flatMap(({ target }) => soughtNames(target, from))
  return [...new Set(names)]
}

function remoteImagesIn({ slots }: LinkFacts): Record<string, number> {
  const counts = new Map<string, number>()
  for (const { kind, target } of slots) {
    if (kind === 'remote') counts.set(hostOf(target), (counts.get(hostOf(target)) ?? 0) + 1)
  }
  return Object.fromEntries(counts)
}

export function linkFactsOf({ read, body, items, cover = [] }: CompiledNote): LinkFacts {
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
    slots: [body.fragment, cover, ...texts].flatMap(slotNames),
  }
}

/** All long words of a note. */
export const listWordsOf = ({ read: { path, concept, items } }: CompiledNote): Buffer =>
  listWords([concept, ...items.map((item) => questionText(identityItem(path, item)))].join('\n'))

const slotNames = (fragment: Fragment): SlotName[] =>
  fragment.flatMap((part) => {
    if (typeof part === 'string') return []
    const { kind, target, heading, block } = part
    return [{ kind, target, heading, block }, ...(part.kind === 'link' ? slotNames(part.inner ?? []) : [])]
  })

/** What the ledger keeps of a question, except its line number. */
const askedIn = ({ pin, stem, options, key }: ReadItem) => [
  pin,
  stem.markdown,
  options.map(({ label, text }) => [text.markdown, key.includes(label)]),
]
