import 'server-only'
import { topicPath } from '../../model/addresses/page-paths'
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
  const without = new Set([...(await oneNoteTopics()).keys()].map(topicPath))
  return pages.get(bundle, () => pagesOf(bundle).filter(({ rest }) => !without.has(rest)))
}

function pagesOf(bundle: Bundle): SitePage[] {
  const notes = bundle.list.map((note) => ({ slug: note.slug, changed: changedOn(note) }))
  return pagesOfSite(topicsOf(bundle), catalogueOf(bundle).root, notes)
}
