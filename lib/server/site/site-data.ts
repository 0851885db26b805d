import 'server-only'
import { notePath, topicPath } from '../../model/addresses/page-paths'
import type { SiteData, SiteNote } from '../../model/addresses/site-data'
import type { ItemId, NoteSlug } from '../../model/ids'
import { veil } from '../../quiz/veil'
import type { Bundle } from '../bundle/bundle'
import { currentBundle } from '../bundle/current-bundle'
import { versionsOf } from '../bundle/versions-of'
import { deliver, shownVersion } from '../feedback/deliver'
import { siteFeedback } from '../feedback/marking'
import { notePreview } from '../library/note-preview'
import { oneNoteTopics } from '../library/one-note-topics'
import { sitePages } from '../outside/site-pages'
import { indexAddress, packedIndex } from '../search/browser-index'

/** What a static site is made of, beside its pages. */
export async function siteData(): Promise<SiteData> {
  const bundle = await currentBundle()
  const index = await packedIndex(bundle.manifest.id)
  return {
    pages: (await sitePages()).map(({ rest }) => rest),
    notes: bundle.list.map(({ slug }) => slug),
    moved: await movedPages(bundle),
    lang: mostUsed(bundle),
    pool: bundle.pool.map((item) => ({ ...item, version: shownVersion(item.version) })),
    search: index === null ? null : indexAddress(bundle),
    remoteImages: bundle.manifest.remoteImages === true,
  }
}

async function movedPages({ manifest }: Bundle): Promise<Record<string, string>> {
  const notes = Object.entries(manifest.moved).map(([slug, now]) => [notePath(slug as NoteSlug), notePath(now)])
  const topics = [...(await oneNoteTopics())].map(([tag, note]) => [topicPath(tag), notePath(note)])
  return Object.fromEntries([...notes, ...topics])
}

const mostUsed = ({ list }: Bundle) =>
  2 * list.filter(({ lang }) => lang === 'ko').length >= list.length ? 'ko' : 'en'

/** The questions of a note, what is told after an answer in bytes that show nothing, and previews of links to it. */
export async function siteNote(slug: NoteSlug): Promise<SiteNote | null> {
  const bundle = await currentBundle()
  const [ko, en] = await Promise.all([notePreview(slug, 'ko'), notePreview(slug, 'en')])
  if (ko === null || en === null) return null
  const versions = await versionsOf(bundle, slug)
  const feedback = await Promise.all(
    versions.map(async (version) => [version.item.id, JSON.stringify(await siteFeedback(version))] as const),
  )
  const hidden = feedback.map(([item, text]): [ItemId, string] => [item, base64(veil(text, item))])
  return {
    items: versions.map(({ item }) => deliver(item)),
    answers: Object.fromEntries(hidden),
    previews: { ko, en },
    files: feedback.flatMap(([, text]) => text.match(/\/vault\/[\w-]+\.\w+/g) ?? []),
  }
}

const base64 = (bytes: Uint8Array) => Buffer.from(bytes).toString('base64')
