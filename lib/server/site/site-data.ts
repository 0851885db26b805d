import 'server-only'
import { notePath, topicPath } from '../../model/addresses/page-paths'
import type { SiteData, SiteNote } from '../../model/addresses/site-data'
import { vaultFilesIn } from '../../model/addresses/vault-files'
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

/** Notes of a part: enough that the framework's work for a request does not count. */
const NOTES_A_PART = 25

/** What a static site is made of, beside its pages. */
export async function siteData(): Promise<SiteData> {
  const bundle = await currentBundle()
  const index = await packedIndex(bundle.manifest.id)
  return {
    pages: (await sitePages()).map(({ rest }) => rest),
    parts: Math.ceil(bundle.list.length / NOTES_A_PART),
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

/** @param part  from 0 on */
export async function siteNotes(part: number): Promise<SiteNote[]> {
  const bundle = await currentBundle()
  const notes = bundle.list.slice(part * NOTES_A_PART, (part + 1) * NOTES_A_PART)
  return Promise.all(notes.map(({ slug }) => siteNote(bundle, slug)))
}

/** The questions of a note, what is told after an answer in bytes that show nothing, and previews of links to it. */
async function siteNote(bundle: Bundle, slug: NoteSlug): Promise<SiteNote> {
  const [ko, en] = await Promise.all([notePreview(slug, 'ko'), notePreview(slug, 'en')])
  const versions = await versionsOf(bundle, slug)
  const feedback = await Promise.all(
    versions.map(async (version) => [version.item.id, JSON.stringify(await siteFeedback(version))] as const),
  )
  const hidden = feedback.map(([item, text]): [ItemId, string] => [item, base64(veil(text, item))])
  return {
    slug,
    items: versions.map(({ item }) => deliver(item)),
    answers: Object.fromEntries(hidden),
    previews: { ko: ko!, en: en! }, // both are there, since the note is in this bundle
    files: feedback.flatMap(([, text]) => vaultFilesIn(text)),
  }
}

const base64 = (bytes: Uint8Array) => Buffer.from(bytes).toString('base64')
