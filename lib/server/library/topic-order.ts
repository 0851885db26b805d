import 'server-only'
import type { Manifest } from '../../model/bundle'
import { topicNamer } from '../../model/notes/topic-names'
import type { TitleLang } from '../../model/text/titles'
import type { TopicNode } from '../../model/view'

type Tree = readonly TopicNode[]
const ordered = new WeakMap<Tree, Map<TitleLang, TopicNode[]>>()

/**
 * Sorts a tree of topics by their names in the reader's language. Domains of exams come first, in the order of the
 * exam.
 */
export function orderTopics(tree: Tree, lang: TitleLang, manifest: Pick<Manifest, 'exams' | 'topics'>): TopicNode[] {
  const known = ordered.get(tree) ?? new Map<TitleLang, TopicNode[]>()
  const topics = known.get(lang) ?? sorted(tree, keys(lang, manifest))
  ordered.set(tree, known.set(lang, topics))
  return topics
}

/** @returns the sort key of a topic */
function keys(lang: TitleLang, manifest: Pick<Manifest, 'exams' | 'topics'>): (topic: TopicNode) => string {
  const nameOf = topicNamer(lang, manifest)
  const domains = manifest.exams.flatMap((exam) => exam.domains.map(({ tag }) => tag.replace(/\/$/, '')))
  const places = new Map(domains.map((tag, place) => [tag, `0 ${sortableNumber(place)}`]))
  return ({ tag }) => places.get(tag) ?? `1 ${sortableName(nameOf(tag), lang)}`
}

/**
 * Numbers in names sort as numbers. For Korean readers, names in Hangul come first; its code points are in alphabetical
 * order.
 */
function sortableName(name: string, lang: TitleLang): string {
  const isFirst = lang === 'ko' && /^\p{Script=Hangul}/u.test(name)
  return `${isFirst ? 0 : 1} ${name.toLowerCase().replace(/\d+/g, sortableNumber)}`
}

const sortableNumber = (digits: string | number) => String(digits).padStart(9, '0')

/** Compares code units, since a collator takes seconds for 40,000 names. */
function sorted(nodes: Tree, keyOf: (topic: TopicNode) => string): TopicNode[] {
  return nodes
    .map((node) => ({ node: { ...node, children: sorted(node.children, keyOf) }, key: keyOf(node) }))
    .sort((a, b) => (a.key < b.key ? -1 : Number(a.key > b.key)))
    .map(({ node }) => node)
}
