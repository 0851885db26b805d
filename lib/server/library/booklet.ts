import 'server-only'
import type { ManifestNote } from '../../model/bundle'
import type { LearnerId, SafeHtml, Tag } from '../../model/ids'
import type { ItemVersion } from '../../model/key'
import { placeOf } from '../../model/notes/listing'
import { pageLinksIn } from '../../model/notes/page-links'
import type { BookletNote, BookletView } from '../../model/study/paper'
import type { TitleLang } from '../../model/text/titles'
import type { Bundle } from '../bundle/bundle'
import { currentBundle } from '../bundle/current-bundle'
import { linkTo } from '../bundle/note-link'
import { versionsOf } from '../bundle/versions-of'
import { deliver } from '../feedback/deliver'
import { markKnown } from '../feedback/marking'
import { catalogueOf, changedOn } from '../listing/catalogue'

/** As many as a browser can lay out for printing without delay. */
const NOTES_IN_ONE = 40

/**
 * The notes of a topic and of the topics below it, to be printed; null if there is no such topic.
 * @param part  from 1; the last one is used for anything beyond it
 */
export async function bookletOf(
  tag: string,
  learner: LearnerId | null,
  part: number,
  lang: TitleLang,
): Promise<BookletView | null> {
  const bundle = await currentBundle()
  const all = catalogueOf(bundle).tagged(tag)
  if (all.length === 0) return null
  const { page, pages, before } = placeOf(all.length, part, NOTES_IN_ONE)
  const notes = all.slice(before, before + NOTES_IN_ONE)
  const read = await Promise.all(notes.map((note) => readNote(bundle, note, lang)))
  const versions = read.flatMap((note) => note.versions)
  return {
    tag: tag as Tag,
    notes: read.map(({ note }) => note),
    part: page,
    parts: pages,
    firstNote: before + 1,
    firstItem: all.slice(0, before).reduce((sum, { items }) => sum + items, 1),
    feedback: learner === null ? {} : await markKnown(learner, versions),
  }
}

async function readNote(
  bundle: Bundle,
  note: ManifestNote,
  lang: TitleLang,
): Promise<{ note: BookletNote; versions: ItemVersion[] }> {
  const [page, versions] = await Promise.all([bundle.page(note.slug), versionsOf(bundle, note.slug)])
  const html = pageLinksIn(lang, page!.html) as SafeHtml
  const items = versions.map(({ item }) => deliver(item))
  return { note: { ...linkTo(note, lang), lang: note.lang, changed: changedOn(note), html, items }, versions }
}
