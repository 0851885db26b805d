import 'server-only'
import type { Blueprint } from '../model/blueprint'
import type { NoteSlug, Tag } from '../model/ids'
import type { NoteSummary } from '../model/page'
import type { ConceptPageView, TopicNode } from '../model/view'
import type { Bundle } from './bundle'
import { currentBundle } from './current-bundle'
import { deliver } from './deliver'

export type FoundNote =
  | { kind: 'page'; page: ConceptPageView }
  | { kind: 'moved'; slug: NoteSlug }
  | { kind: 'gone' }
  | { kind: 'unknown' }

/** A note's page by the name in its address. */
export async function notePage(slug: string): Promise<FoundNote> {
  const bundle = await currentBundle()
  const page = await bundle.page(slug as NoteSlug)
  if (page !== null) {
    const { bank, ...rest } = page
    return { kind: 'page', page: { ...rest, items: bank.map((item) => deliver(item)) } }
  }
  const moved = bundle.noteNamed(slug)
  if (moved !== undefined) return { kind: 'moved', slug: moved.slug }
  return { kind: bundle.manifest.gone.includes(slug) ? 'gone' : 'unknown' }
}

/** Everything there is to study: notes, the tags that they stand under, and exams. */
export async function contents(): Promise<{ notes: NoteSummary[]; topics: TopicNode[]; exams: Blueprint[] }> {
  const bundle = await currentBundle()
  return { notes: bundle.list.map(summary), topics: topicsOf(bundle), exams: bundle.manifest.exams }
}

/** A topic with its notes, those of the tags below it too; null when no note has the tag. */
export async function topic(tag: string): Promise<{ node: TopicNode; notes: NoteSummary[] } | null> {
  const bundle = await currentBundle()
  const notes = bundle.list.filter((note) => note.tags.some((own) => own === tag || own.startsWith(`${tag}/`)))
  const node = findTopic(topicsOf(bundle), tag)
  return node === undefined ? null : { node, notes: notes.map(summary) }
}

export async function blueprint(id: string): Promise<Blueprint | null> {
  return (await currentBundle()).manifest.exams.find((exam) => exam.id === id) ?? null
}

function summary({
  slug,
  path,
  title,
  lang,
  tags,
  aliases,
  created,
  modified,
  items,
  minutes,
}: NoteSummary): NoteSummary {
  return { slug, path, title, lang, tags, aliases, created, modified, items, minutes }
}

const findTopic = (topics: readonly TopicNode[], tag: string): TopicNode | undefined => {
  for (const node of topics) {
    if (node.tag === tag) return node
    if (tag.startsWith(`${node.tag}/`)) return findTopic(node.children, tag)
  }
  return undefined
}

const trees = new WeakMap<Bundle, TopicNode[]>()

function topicsOf(bundle: Bundle): TopicNode[] {
  const known = trees.get(bundle) ?? growTopics(bundle.list)
  trees.set(bundle, known)
  return known
}

/** The tree of all tags, each level in the order of its names. */
export function growTopics(notes: readonly Pick<NoteSummary, 'tags' | 'items'>[]): TopicNode[] {
  const nodes = new Map<string, TopicNode>()
  for (const { tags, items } of notes) {
    for (const tag of new Set(tags.flatMap(prefixes))) {
      const node = nodes.get(tag) ?? {
        tag,
        name: tag.slice(tag.lastIndexOf('/') + 1),
        notes: 0,
        items: 0,
        children: [],
      }
      nodes.set(tag, node)
      node.notes += 1
      node.items += items
    }
  }
  const roots: TopicNode[] = []
  for (const tag of [...nodes.keys()].sort()) {
    const parent = tag.includes('/') ? nodes.get(tag.slice(0, tag.lastIndexOf('/')))!.children : roots
    parent.push(nodes.get(tag)!)
  }
  return roots
}

/** @example prefixes('a/b/c') // => ['a', 'a/b', 'a/b/c'] */
function prefixes(tag: Tag): Tag[] {
  const parts = tag.split('/')
  return parts.map((_, end) => parts.slice(0, end + 1).join('/') as Tag)
}
