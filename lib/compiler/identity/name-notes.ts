import type { NoteSlug } from '../../model/ids'
import { fileStem } from '../base/file-stem'
import type { StageFinding } from '../base/finding'
import { slugOf } from '../base/slug-of'
import type { ReadNote } from '../reading/note'

const START = { start: { line: 1, column: 1 }, end: { line: 1, column: 1 } }

/** What a note would be called in addresses. */
export interface NameWish {
  slug: string
  /** Whether it is an id of its own, a stronger claim than a file's name. */
  isId: boolean
}

/** A note's `id`, else its `slug` or `permalink`, else the name of its file. */
export const wishOf = ({ path, frontmatter: { id, address } }: Wishing): NameWish => ({
  slug: slugOf(id ?? address ?? fileStem(path)),
  isId: id !== null,
})

type Wishing = Pick<ReadNote, 'path'> & { frontmatter: Pick<ReadNote['frontmatter'], 'id' | 'address'> }

/**
 * Gives every note its name in addresses. A name that is taken gets the note's folder in front of it, then a number, and
 * a message. A note keeps the name that it was published under, so that a note added beside it does not move it.
 * @param notes  in the order of their paths
 * @param published  the names of the last published vault, by path
 * @returns slugs and findings by path
 */
export function nameNotes(
  notes: readonly NamedNote[],
  published: ReadonlyMap<string, NoteSlug> = new Map(),
): {
  slugs: Map<string, NoteSlug>
  findings: Map<string, StageFinding>
} {
  const slugs = new Map<string, NoteSlug>()
  const owners = new Map<string, string>()
  const tried = new Map<string, number>()
  for (const { note, kept } of byClaim(notes, published)) {
    const { path, wish } = note
    const slug = kept !== undefined && !owners.has(kept) ? kept : firstFree(wish.slug, path, owners, tried)
    owners.set(slug, path)
    slugs.set(path, slug as NoteSlug)
  }
  return { slugs, findings: findTaken(notes, slugs, owners) }
}

interface NamedNote {
  path: string
  wish: NameWish
}

interface Claimant {
  note: NamedNote
  /** The name that it was published under, if it may keep it. */
  kept: string | undefined
}

/** Ids first, then notes that keep their name. Notes that share a name come last, those with the strongest claim first. */
function byClaim(notes: readonly NamedNote[], published: ReadonlyMap<string, NoteSlug>): Claimant[] {
  const wished = new Map<string, number>()
  for (const { wish } of notes) wished.set(wish.slug, (wished.get(wish.slug) ?? 0) + 1)
  const claimOf = ({ note, kept }: Claimant): number => {
    if (note.wish.isId) return 0
    if (kept !== undefined) return 1
    return wished.get(note.wish.slug) === 1 ? 2 : 2 + rankOf(note)
  }
  return notes
    .map((note) => ({ note, kept: keptName(note, published.get(note.path)) }))
    .map((claimant) => ({ claimant, claim: claimOf(claimant) }))
    .sort((a, b) => a.claim - b.claim)
    .map(({ claimant }) => claimant)
}

/** A note with another wish than before gets another name. */
function keptName({ path, wish }: NamedNote, name: string | undefined): string | undefined {
  if (name === undefined || wish.isId) return undefined
  const base = baseOf(wish.slug, path)
  const isNumbered = name.startsWith(`${base}-`) && /^\d+$/.test(name.slice(base.length + 1))
  return name === wish.slug || name === base || isNumbered ? name : undefined
}

/** Notes that do not have the name that they wish for. */
function findTaken(
  notes: readonly NamedNote[],
  slugs: ReadonlyMap<string, string>,
  owners: ReadonlyMap<string, string>,
): Map<string, StageFinding> {
  const findings = new Map<string, StageFinding>()
  for (const { path, wish } of notes) {
    const [slug, owner] = [slugs.get(path)!, owners.get(wish.slug)]
    if (slug !== wish.slug && owner !== undefined) findings.set(path, taken(wish.slug, slug, owner))
  }
  return findings
}

/**
 * The order of notes that share a name; the least gets it. A file of exactly this name comes before one that has lost
 * signs (`C.md` before `C#.md`), and one at the root before one in a folder (`index.md` before `tea/index.md`).
 */
function rankOf({ path, wish }: NamedNote): number {
  const stem = fileStem(path).normalize('NFC').toLowerCase()
  const hasLostSigns = stem !== wish.slug && slugOf(stem) === wish.slug
  return (hasLostSigns ? 1_000 : 0) + path.split('/').length
}

/** @param tried  grows by the numbers that need not be tried again: many notes may wish for one name */
function firstFree(
  wish: string,
  path: string,
  owners: ReadonlyMap<string, string>,
  tried: Map<string, number>,
): string {
  if (!owners.has(wish)) return wish
  const base = baseOf(wish, path)
  for (let n = tried.get(base) ?? 1; ; n++) {
    const slug = n === 1 && base !== wish ? base : `${base}-${n}`
    if (owners.has(slug)) continue
    tried.set(base, n + 1)
    return slug
  }
}

/** What a name begins with that is not the one wished for. */
const baseOf = (wish: string, path: string): string =>
  path.includes('/') ? `${slugOf(path.split('/').slice(0, -1).join(' '))}-${wish}` : wish

const taken = (wish: string, slug: string, owner: string): StageFinding => ({
  ruleId: 'slug-shared',
  span: START,
  reason: `Unexpected second note named \`${wish}\`, expected a name of its own (this one is served as \`${slug}\`)`,
  mend: 'Rename the file, or give the note an `id` in its frontmatter.',
  related: { file: owner, span: START, reason: `\`${wish}\` is this note` },
})
