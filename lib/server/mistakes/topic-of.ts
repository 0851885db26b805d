import type { BlueprintDomain } from '../../model/blueprint'
import type { ManifestNote } from '../../model/bundle'
import type { Tag } from '../../model/ids'
import { hasTag } from '../../model/notes/has-tag'

/** The exam domain that draws a question, otherwise the first topic of its note; null if there is neither. */
export function topicOf(
  item: { tags: readonly Tag[] },
  note: Pick<ManifestNote, 'tags'>,
  domains: readonly Pick<BlueprintDomain, 'tag'>[],
): Tag | null {
  const domain = domains.find(({ tag }) => hasTag(item, tag))
  return domain?.tag ?? note.tags[0] ?? null
}
