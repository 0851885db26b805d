import type { Manifest } from '../bundle'
import type { NoteSlug } from '../ids'

/** The name of the note that has this name, or had it before a rename; undefined if there is none. */
export function presentName(
  slug: string,
  { moved }: Pick<Manifest, 'moved'>,
  isThere: (slug: NoteSlug) => boolean,
): NoteSlug | undefined {
  const now = Object.hasOwn(moved, slug) ? moved[slug]! : slug // `hasOwn`, because a slug may be `constructor`
  return ([slug, now] as NoteSlug[]).find(isThere)
}
