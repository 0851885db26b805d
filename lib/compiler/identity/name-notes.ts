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
 * a message; so a note's name does not depend on what else is in the vault unless the two collide.
 * @param notes  in the order of their paths
 * @returns slugs and findings by path
 */
export function nameNotes(notes: readonly NamedNote[]): {
  slugs: Map<string, NoteSlug>
  findings: Map<string, StageFinding>
} {
  const slugs = new Map<string, NoteSlug>()
  const owners = new Map<string, string>()
  const tried = new Map<string, number>()
  const findings = new Map<string, StageFinding>()
  for (const { path, wish } of byClaim(notes)) {
    const slug = firstFree(wish.slug, path, owners, tried)
    owners.set(slug, path)
    slugs.set(path, slug as NoteSlug)
    if (slug !== wish.slug) findings.set(path, taken(wish.slug, slug, owners.get(wish.slug)!))
  }
  return { slugs, findings }
}

interface NamedNote {
  path: string
  wish: NameWish
}

/** Notes that share a name come last, those with the strongest claim first. */
function byClaim(notes: readonly NamedNote[]): NamedNote[] {
  const wished = new Map<string, number>()
  for (const { wish } of notes) wished.set(wish.slug, (wished.get(wish.slug) ?? 0) + 1)
  return notes
    .map((note) => ({ note, claim: wished.get(note.wish.slug) === 1 ? 0 : claimOf(note) }))
    .sort((a, b) => a.claim - b.claim)
    .map(({ note }) => note)
}

/**
 * How strongly a note claims its name; the least is the strongest. An id comes first. Then a file of exactly this name comes before one
 * that has lost signs (`C.md` before `C#.md`), and one at the root before one in a folder (`index.md` before `tea/index.md`).
 */
function claimOf({ path, wish }: NamedNote): number {
  if (wish.isId) return 0
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
  const folder = slugOf(path.split('/').slice(0, -1).join(' '))
  const base = path.includes('/') ? `${folder}-${wish}` : wish
  for (let n = tried.get(base) ?? 1; ; n++) {
    const slug = n === 1 && base !== wish ? base : `${base}-${n}`
    if (owners.has(slug)) continue
    tried.set(base, n + 1)
    return slug
  }
}

const taken = (wish: string, slug: string, owner: string): StageFinding => ({
  ruleId: 'slug-shared',
  span: START,
  reason: `Unexpected second note named \`${wish}\`, expected a name of its own (this one is served as \`${slug}\`)`,
  mend: 'Rename the file, or give the note an `id` in its frontmatter.',
  related: { file: owner, span: START, reason: `\`${wish}\` is this note` },
})
