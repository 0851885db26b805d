import { ofExam } from '@/components/exam-topics'
import { topicHref } from '@/components/links'
import type { Locale } from '@/components/messages/locales'
import type { Blueprint } from '@/lib/model/blueprint'
import type { NameOf } from '@/lib/model/notes/topic-names'
import { foldText, hasWords, searchWords } from '@/lib/model/text/search-words'
import type { TopicNode } from '@/lib/model/view'
import type { Fold, Row } from './fold-list'

/** How many of its topics a folded topic shows. */
const FOLDED_ROWS = 8

export interface TopicWords {
  /** How many notes and questions a topic has. */
  size(topic: TopicNode): string
  /** How many topics are below it, with their numbers of notes and questions. */
  group(topic: TopicNode): string
  /** The link to a number of topics. */
  all(name: string, n: number): string
}

/** Topics with most questions come first, then those with most notes. */
export const rankTopics = (topics: readonly TopicNode[]): TopicNode[] =>
  topics.toSorted((a, b) => b.items - a.items || b.notes - a.notes)

/** In their own order if all of them are shown or all are numbered, otherwise the largest first. */
export const largestFirst = (topics: readonly TopicNode[], shown: number, nameOf: NameOf): readonly TopicNode[] =>
  topics.length <= shown || topics.every(({ tag }) => /^\d/.test(nameOf(tag))) ? topics : rankTopics(topics)

/** Topics of exams come first, since these are the contents. The others are for looking something up. */
export function rankGroups(topics: readonly TopicNode[], exams: readonly Blueprint[]): TopicNode[] {
  const isOfExam = ofExam(exams)
  return rankTopics(topics).sort((a, b) => Number(isOfExam(b)) - Number(isOfExam(a)))
}

/** Each of these groups with its largest topics, if it has to be opened; otherwise only the group. */
export const withTopicsBelow = (
  groups: readonly TopicNode[],
  nameOf: NameOf,
  isOpened: (group: TopicNode) => boolean,
): TopicNode[] => groups.flatMap((group) => (isOpened(group) ? [group, ...largestBelow(group, nameOf)] : [group]))

const largestBelow = ({ children }: TopicNode, nameOf: NameOf) =>
  largestFirst(children, FOLDED_ROWS, nameOf).slice(0, FOLDED_ROWS)

export function topicFolds(topics: readonly TopicNode[], locale: Locale, nameOf: NameOf, words: TopicWords): Fold[] {
  const line = (topic: TopicNode, value: string): Row => {
    return { href: topicHref(locale, topic.tag), title: nameOf(topic.tag), value }
  }
  return topics.map((topic) => ({
    ...line(topic, topic.children.length > 0 ? words.group(topic) : words.size(topic)),
    rows: largestBelow(topic, nameOf).map((child) => line(child, words.size(child))),
    all: words.all(nameOf(topic.tag), topic.children.length),
  }))
}

/** The topics at any depth whose name or tag contains all of these words. */
export function findTopics(topics: readonly TopicNode[], nameOf: NameOf, query: string): TopicNode[] {
  const words = searchWords(query)
  const flat = (nodes: readonly TopicNode[]): TopicNode[] => nodes.flatMap((node) => [node, ...flat(node.children)])
  return rankTopics(flat(topics).filter(({ tag }) => hasWords(foldText(`${tag}\n${nameOf(tag)}`), words)))
}
