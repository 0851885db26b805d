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
 * @param notes in the order of their paths; the first of equal names keeps it
 * @returns slugs and findings by path
 */
export function nameNotes(notes: readonly { path: string; wish: NameWish }[]): {
  slugs: Map<string, NoteSlug>
  findings: Map<string, StageFinding>
} {
  const slugs = new Map<string, NoteSlug>()
  const owners = new Map<string, string>()
  const tried = new Map<string, number>()
  const findings = new Map<string, StageFinding>()
  const byClaim = [...notes.filter(({ wish }) => wish.isId), ...notes.filter(({ wish }) => !wish.isId)]
  for (const { path, wish } of byClaim) {
    const slug = firstFree(wish.slug, path, owners, tried)
    owners.set(slug, path)
    slugs.set(path, slug as NoteSlug)
    if (slug !== wish.slug) findings.set(path, taken(wish.slug, slug, owners.get(wish.slug)!))
  }
  return { slugs, findings }
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
