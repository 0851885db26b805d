import 'server-only'
import type { Blueprint } from '../../model/blueprint'
import type { Instant, LearnerId, NoteSlug } from '../../model/ids'
import { hasTag } from '../../model/notes/has-tag'
import type { FirstQuestion, LastDay, OwnHome, UnreadNote } from '../../model/study/home'
import { MOST_REDONE } from '../../model/study/mistakes'
import { type TitleLang, titleIn } from '../../model/text/titles'
import type { SittingSummary, TopicNode } from '../../model/view'
import { dayIn } from '../../quiz/day-in'
import type { Bundle } from '../bundle/bundle'
import { currentBundle } from '../bundle/current-bundle'
import { linkTo } from '../bundle/note-link'
import { deliver } from '../feedback/deliver'
import { type LastMark, lastMarks } from '../feedback/marking'
import { unfinishedSittings } from '../sittings/unfinished-sittings'
import { aimOf } from '../study/aim'
import { tallyOf, topicProgress } from '../study/topic-progress'
import { contents } from './library'

/** Nobody reads a longer table of contents. */
const MOST_SECTIONS = 12

/** What the home page shows about a learner. */
export async function ownHome(learner: LearnerId | null, zone: string, lang: TitleLang): Promise<OwnHome> {
  const [bundle, { topics, exams }] = await Promise.all([currentBundle(), contents(lang)])
  const [everMarked, [unfinished]] = learner
    ? await Promise.all([lastMarks(learner), unfinishedSittings(learner, lang)])
    : [[], [] as SittingSummary[]]
  const marks = everMarked.filter(isOfToday(bundle))
  return {
    unfinished: unfinished ?? null,
    lastDay: lastDay(marks, zone),
    topics: topicProgress(sectionsOf(topics, exams), bundle.noteOf, marks).map((topic) => ({
      ...topic,
      touched: topic.touched.map((note) => ({ ...note, title: titleIn(lang, bundle.notes.get(note.slug)!) })),
    })),
    isNew: everMarked.length === 0 && unfinished === undefined,
  }
}

/** Whether a mark belongs to the question as it is now. An edit may have made the item ask something else. */
const isOfToday =
  ({ noteOf }: Bundle) =>
  ({ item, generation }: LastMark) =>
    noteOf.get(item)?.bank.some((now) => now.id === item && now.generation === generation) ?? false

/** The calendar date of the last answer; null before the first. */
export async function lastDayOf(learner: LearnerId | null, zone: string): Promise<string | null> {
  const last = learner && (await lastMarks(learner)).at(-1)
  return last ? dayIn(zone)(Date.parse(last.at)) : null
}

/** The sections of the contents: the domains of the exams, or without exams the topics of the first level. */
function sectionsOf(topics: readonly TopicNode[], exams: readonly Blueprint[]): TopicNode[] {
  const nodes = new Map(flat(topics).map((node) => [node.tag as string, node]))
  const domains = exams.flatMap((exam) => exam.domains.map(({ tag }) => nodes.get(tag.replace(/\/$/, ''))))
  const known = [...new Set(domains)].filter((node) => node !== undefined)
  const sections = known.length > 0 ? known : [...topics].sort((a, b) => b.items - a.items)
  return sections.slice(0, MOST_SECTIONS)
}

const flat = (topics: readonly TopicNode[]): TopicNode[] => topics.flatMap((node) => [node, ...flat(node.children)])

/** @param marks  in the order of answering */
function lastDay(marks: readonly LastMark[], zone: string): LastDay | null {
  const inZone = dayIn(zone)
  const dayOf = (at: Instant) => inZone(Date.parse(at))
  const last = marks.at(-1)
  if (last === undefined) return null
  const date = dayOf(last.at)
  const ofDay = marks.slice(marks.findIndex(({ at }) => dayOf(at) === date))
  const missed = ofDay.filter(({ mark }) => mark === 'wrong' || mark === 'partly')
  return {
    date,
    marks: ofDay.map(({ mark }) => mark),
    tally: tallyOf(ofDay.map(({ mark }) => mark)),
    missed: missed.slice(0, MOST_REDONE).map(({ item }) => item),
  }
}

/**
 * A question for somebody who has answered none: the first of the note with number `turn`. Null if no note has
 * questions.
 */
export async function firstQuestion(turn: number, lang: TitleLang): Promise<FirstQuestion | null> {
  const bundle = await currentBundle()
  const notes = bundle.list.filter(({ items }) => items > 0)
  const note = notes[turn % notes.length]
  const page = note && (await bundle.page(note.slug))
  const item = page?.bank.find(({ choose }) => choose === 1) ?? page?.bank[0]
  if (note === undefined || item === undefined) return null
  return { note: linkTo(note, lang), item: deliver(item) }
}

/**
 * The best note to read next: the first unanswered one of the domain with most unanswered weight in the learner's exam, or
 * in another one if nothing of that is left.
 */
export async function unreadNote(learner: LearnerId | null, locale: TitleLang): Promise<UnreadNote | null> {
  const [bundle, marks] = await Promise.all([currentBundle(), learner ? lastMarks(learner) : []])
  const met = new Set(marks.flatMap(({ item }) => bundle.noteOf.get(item)?.slug ?? []))
  const { blueprint } = await aimOf(bundle, learner, met)
  const others = bundle.manifest.exams.filter(({ id }) => id !== blueprint?.id)
  for (const exam of blueprint === null ? [] : [blueprint, ...others]) {
    const next = unreadIn(exam, bundle, met)
    if (next === null) continue
    const { slug, items, minutes } = next.note
    return { slug, title: titleIn(locale, next.note), topic: next.tag, items, minutes }
  }
  return null
}

function unreadIn({ domains }: Blueprint, { list }: Bundle, met: ReadonlySet<NoteSlug>) {
  const lacking = domains.flatMap(({ tag, weight }) => {
    const notes = list.filter(({ items, tags }) => items > 0 && hasTag({ tags }, tag))
    const unread = notes.filter(({ slug }) => !met.has(slug))
    return unread.slice(0, 1).map((note) => ({ tag, note, worth: weight * (unread.length / notes.length) }))
  })
  return lacking.sort((a, b) => b.worth - a.worth)[0] ?? null
}
