import type { NoteSlug } from '../../model/ids'
import { fileStem } from '../file-stem'
import type { ReadNote, RuledFinding } from '../note'
import { slugOf } from '../slug-of'

const START = { start: { line: 1, column: 1 }, end: { line: 1, column: 1 } }

/** What a note's name is made of. */
export type Nameable = Pick<ReadNote, 'path'> & { frontmatter: Pick<ReadNote['frontmatter'], 'id'> }

/**
 * Gives every note its name in addresses: its `id`, else the name of its file. A name that is taken gets the note's
 * folder in front of it, then a number, and a message; so a note's name does not depend on what else is in the vault
 * unless the two collide.
 * @param notes in the order of their paths; the first of equal names keeps it
 * @returns slugs and findings by path
 */
export function nameNotes(notes: readonly Nameable[]): {
  slugs: Map<string, NoteSlug>
  findings: Map<string, RuledFinding>
} {
  const slugs = new Map<string, NoteSlug>()
  const owners = new Map<string, string>()
  const tried = new Map<string, number>()
  const findings = new Map<string, RuledFinding>()
  for (const note of byClaim(notes)) {
    const wish = slugOf(note.frontmatter.id ?? fileStem(note.path))
    const slug = firstFree(wish, note.path, owners, tried)
    owners.set(slug, note.path)
    slugs.set(note.path, slug as NoteSlug)
    if (slug !== wish) findings.set(note.path, taken(wish, slug, owners.get(wish)!))
  }
  return { slugs, findings }
}

/** An id of its own is a stronger claim to a name than a file's name. */
const byClaim = (notes: readonly Nameable[]) => [
  ...notes.filter((note) => note.frontmatter.id !== null),
  ...notes.filter((note) => note.frontmatter.id === null),
]

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

const taken = (wish: string, slug: string, owner: string): RuledFinding => ({
  ruleId: 'slug-shared',
  span: START,
  reason: `Unexpected second note named \`${wish}\`, expected a name of its own (this one is served as \`${slug}\`)`,
  mend: 'Rename the file, or give the note an `id` in its frontmatter.',
  related: { file: owner, span: START, reason: `\`${wish}\` is this note` },
})
