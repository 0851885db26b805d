import 'server-only'
import type { Blueprint } from '../../model/blueprint'
import type { NoteSlug } from '../../model/ids'
import type { ConceptPage, NoteLink, NoteSummary } from '../../model/page'
import { type TitleLang, titleIn } from '../../model/titles'
import { type NameOf, topicNamer } from '../../model/topic-names'
import type { ConceptPageView, TopicNode } from '../../model/view'
import { withTopicsAbove } from '../../model/with-topics-above'
import type { Bundle } from '../bundle/bundle'
import { currentBundle } from '../bundle/current-bundle'
import { examIn } from '../bundle/exam-in'
import { deliver } from '../feedback/deliver'
import { orderTopics } from './topic-order'

export type FoundNote =
  | { kind: 'page'; page: ConceptPageView }
  | { kind: 'moved'; slug: NoteSlug }
  | { kind: 'gone' }
  | { kind: 'unknown' }

/** A note's page by the name in its address, titles in the reader's language where their authors give them. */
export async function notePage(slug: string, lang: TitleLang): Promise<FoundNote> {
  const bundle = await currentBundle()
  const page = await bundle.page(slug as NoteSlug)
  if (page !== null) {
    const { bank, ...rest } = page
    const titles = { ko: titleIn('ko', rest), en: titleIn('en', rest) }
    const titled = { ...rest, ...linksIn(lang, rest), title: titles[lang], titles }
    return { kind: 'page', page: { ...titled, items: bank.map((item) => deliver(item)) } }
  }
  const moved = bundle.noteNamed(slug)
  if (moved !== undefined) return { kind: 'moved', slug: moved.slug }
  return { kind: bundle.manifest.gone.includes(slug) ? 'gone' : 'unknown' }
}

/** The topics of all notes, what they are called, and the exams that some of them are parts of. */
export interface Topics {
  topics: TopicNode[]
  exams: Blueprint[]
  nameOf: NameOf
}

/** Everything there is to study: notes, the topics that they stand under, and exams. */
export async function contents(lang: TitleLang): Promise<Topics & { notes: NoteSummary[] }> {
  const { list } = await currentBundle()
  return { notes: list.map((note) => summary(note, lang)), ...(await topics(lang)) }
}

export async function topics(lang: TitleLang): Promise<Topics> {
  const bundle = await currentBundle()
  const exams = bundle.manifest.exams.map((exam) => examIn(lang, exam))
  return {
    topics: orderTopics(topicsOf(bundle), lang, bundle.manifest),
    exams,
    nameOf: topicNamer(lang, bundle.manifest),
  }
}

/** A topic with its notes, those of the tags below it too; null when no note has the tag. */
export async function topic(tag: string, lang: TitleLang): Promise<{ node: TopicNode; notes: NoteSummary[] } | null> {
  const bundle = await currentBundle()
  const notes = bundle.list.filter((note) => note.tags.some((own) => own === tag || own.startsWith(`${tag}/`)))
  const node = findTopic(orderTopics(topicsOf(bundle), lang, bundle.manifest), tag)
  return node === undefined ? null : { node, notes: notes.map((note) => summary(note, lang)) }
}

function summary(note: NoteSummary, lang: TitleLang): NoteSummary {
  const { slug, path, tags, aliases, created, modified, items, minutes } = note
  const title = titleIn(lang, note)
  return { slug, path, title, lang: note.lang, tags, aliases, created, modified, items, minutes }
}

function linksIn(lang: TitleLang, { backlinks, previous, next }: Pick<ConceptPage, 'backlinks' | 'previous' | 'next'>) {
  const link = (note: NoteLink): NoteLink => ({ slug: note.slug, title: titleIn(lang, note) })
  return { backlinks: backlinks.map(link), previous: previous && link(previous), next: next && link(next) }
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

/** The tree of all tags, each level in their order. */
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
  for (const tag of [...nodes.keys()].sort()) {
    const parent = tag.includes('/') ? nodes.get(tag.slice(0, tag.lastIndexOf('/')))!.children : roots
    parent.push(nodes.get(tag)!)
  }
  return roots
}
