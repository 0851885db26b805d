import 'server-only'
import type { Blueprint } from '../../model/blueprint'
import type { NoteSlug, SafeHtml } from '../../model/ids'
import { hasTag } from '../../model/notes/has-tag'
import type { NoteSummary } from '../../model/notes/page'
import { pageLinksIn } from '../../model/notes/page-links'
import { type NameOf, topicNamer } from '../../model/notes/topic-names'
import { withTopicsAbove } from '../../model/notes/with-topics-above'
import { type TitleLang, titleIn } from '../../model/text/titles'
import type { ConceptPageView, TopicNode } from '../../model/view'
import type { Bundle } from '../bundle/bundle'
import { BundleCache } from '../bundle/bundle-cache'
import { currentBundle } from '../bundle/current-bundle'
import { examIn } from '../bundle/exam-in'
import { deliver } from '../feedback/deliver'
import { connectionsOf } from './connections'
import { oneNoteTopics } from './one-note-topics'
import { orderTopics } from './topic-order'

export type FoundNote =
  | { kind: 'page'; page: ConceptPageView }
  | { kind: 'moved'; slug: NoteSlug }
  | { kind: 'gone' }
  | { kind: 'unknown' }

/**
 * The page of a note, by the name in its address. Links and titles are in the reader's language, if there are
 * translations.
 */
export async function notePage(slug: string, lang: TitleLang): Promise<FoundNote> {
  const bundle = await currentBundle()
  const note = bundle.notes.get(slug as NoteSlug)
  const page = note && (await bundle.page(note.slug))
  if (note && page) {
    const { bank, ...rest } = page
    const titles = { ko: titleIn('ko', rest), en: titleIn('en', rest) }
    const connections = await connectionsOf(bundle, note, lang)
    const titled = { ...rest, ...connections, title: titles[lang], titles }
    const html = pageLinksIn(lang, page.html) as SafeHtml
    const oneNote = await oneNoteTopics()
    const unlinked = page.tags.flatMap(withTopicsAbove).filter((tag) => oneNote.has(tag))
    return { kind: 'page', page: { ...titled, html, items: bank.map((item) => deliver(item)), unlinked } }
  }
  const moved = bundle.noteNamed(slug)
  if (moved !== undefined) return { kind: 'moved', slug: moved.slug }
  return { kind: bundle.manifest.gone.includes(slug) ? 'gone' : 'unknown' }
}

/** An exam, and whether there is any question for it. */
export interface Exam extends Blueprint {
  isEmpty: boolean
}

/** Everything there is to study. */
export interface Contents {
  /** The number of all notes and of all questions. */
  size: { notes: number; items: number }
  /** The notes that have questions. */
  notes: NoteSummary[]
  topics: TopicNode[]
  exams: Exam[]
  nameOf: NameOf
}

const allContents = new BundleCache<Contents>()

/** Computed once for each bundle and language, since a vault may have forty thousand notes. */
export async function contents(lang: TitleLang): Promise<Contents> {
  const bundle = await currentBundle()
  return allContents.get(bundle, () => contentsOf(bundle, lang), lang)
}

function contentsOf(bundle: Bundle, lang: TitleLang): Contents {
  return {
    size: { notes: bundle.list.length, items: bundle.pool.length },
    notes: bundle.list.filter(({ items }) => items > 0).map((note) => summary(note, lang)),
    topics: orderTopics(topicsOf(bundle), lang, bundle.manifest),
    exams: bundle.manifest.exams.map((exam) => ({ ...examIn(lang, exam), isEmpty: isEmpty(exam, bundle) })),
    nameOf: topicNamer(lang, bundle.manifest),
  }
}

const isEmpty = ({ domains }: Blueprint, { pool }: Bundle): boolean =>
  !pool.some((item) => domains.some(({ tag }) => hasTag(item, tag)))

/** A topic; null if no note has the tag. */
export async function topicNode(tag: string, lang: TitleLang): Promise<TopicNode | null> {
  return findTopic((await contents(lang)).topics, tag) ?? null
}

function summary(note: NoteSummary, lang: TitleLang): NoteSummary {
  const { slug, path, tags, aliases, created, modified, items, minutes } = note
  const title = titleIn(lang, note)
  return { slug, path, title, lang: note.lang, tags, aliases, created, modified, items, minutes }
}

const findTopic = (topics: readonly TopicNode[], tag: string): TopicNode | undefined => {
  for (const node of topics) {
    if (node.tag === tag) return node
    if (tag.startsWith(`${node.tag}/`)) return findTopic(node.children, tag)
  }
  return undefined
}

const trees = new BundleCache<TopicNode[]>()

/** The topics of a bundle, as a tree. */
export const topicsOf = (bundle: Bundle): TopicNode[] => trees.get(bundle, () => growTopics(bundle.list))

/** The tree of all tags. Each level is in alphabetical order. */
export function growTopics(notes: readonly Pick<NoteSummary, 'tags' | 'items'>[]): TopicNode[] {
  const nodes = new Map<string, TopicNode>()
  for (const { tags, items } of notes) {
    for (const tag of new Set(tags.flatMap(withTopicsAbove))) {
      const node = nodes.get(tag) ?? { tag, notes: 0, items: 0, children: [] }
      nodes.set(tag, node)
      node.notes += 1
      node.items += items
    }
  }
  const roots: TopicNode[] = []
  for (const [tag, node] of [...nodes].sort(([a], [b]) => (a < b ? -1 : 1))) {
    const above = tag.includes('/') ? nodes.get(tag.slice(0, tag.lastIndexOf('/'))) : undefined
    const siblings = above?.children ?? roots
    siblings.push(node)
  }
  return roots
}
