import 'server-only'
import type { Bundle } from '../bundle/bundle'
import { BundleCache } from '../bundle/bundle-cache'
import { currentBundle } from '../bundle/current-bundle'
import { topicsOf } from '../library/library'
import { catalogueOf, changedOn } from '../listing/catalogue'
import { pagesOfSite, type SitePage } from './sitemap'

const pages = new BundleCache<SitePage[]>()

/** All pages of the served bundle. */
export async function sitePages(): Promise<SitePage[]> {
  const bundle = await currentBundle()
  return pages.get(bundle, () => pagesOf(bundle))
}

function pagesOf(bundle: Bundle): SitePage[] {
  const notes = bundle.list.map((note) => ({ slug: note.slug, changed: changedOn(note) }))
  return pagesOfSite(topicsOf(bundle), catalogueOf(bundle).root, notes)
}
