import 'server-only'
import { topicPath } from '../../model/addresses/page-paths'
import type { Tag } from '../../model/ids'
import type { Bundle } from '../bundle/bundle'
import { BundleCache } from '../bundle/bundle-cache'
import { currentBundle } from '../bundle/current-bundle'
import { topicsOf } from '../library/library'
import { oneNoteTopics } from '../library/one-note-topics'
import { catalogueOf, changedOn } from '../listing/catalogue'
import { pagesOfSite, type SitePage } from './sitemap'

const pages = new BundleCache<SitePage[]>()

/** All pages of the served bundle. */
export async function sitePages(): Promise<SitePage[]> {
  const bundle = await currentBundle()
  const oneNote = await oneNoteTopics()
  return pages.get(bundle, () => pagesOf(bundle, [...oneNote.keys()]))
}

/** @param without  the topics that have no page */
function pagesOf(bundle: Bundle, without: readonly Tag[]): SitePage[] {
  const notes = bundle.list.map((note) => ({ slug: note.slug, changed: changedOn(note) }))
  const paths = new Set(without.map(topicPath))
  return pagesOfSite(topicsOf(bundle), catalogueOf(bundle).root, notes).filter(({ rest }) => !paths.has(rest))
}
