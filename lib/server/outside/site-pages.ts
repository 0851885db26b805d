import 'server-only'
import type { Bundle } from '../bundle/bundle'
import { currentBundle } from '../bundle/current-bundle'
import { topicsOf } from '../library/library'
import { catalogueOf, changedOn } from '../listing/catalogue'
import { pagesOfSite, type SitePage } from './sitemap'

const known = new WeakMap<Bundle, SitePage[]>()

/** All pages of the served bundle. Computed once. */
export async function sitePages(): Promise<SitePage[]> {
  const bundle = await currentBundle()
  const notes = () => bundle.list.map((note) => ({ slug: note.slug, changed: changedOn(note) }))
  const pages = known.get(bundle) ?? pagesOfSite(topicsOf(bundle), catalogueOf(bundle).root, notes())
  known.set(bundle, pages)
  return pages
}
