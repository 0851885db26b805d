import 'server-only'
import type { ItemId, LearnerId } from '../../model/ids'
import { pageOf, placeOf } from '../../model/notes/listing'
import type { Cause } from '../../model/study/memo'
import {
  type Grouping,
  type MistakeSection,
  type MistakesView,
  MOST_REDONE,
  type OpenedMistake,
  type Shelf,
} from '../../model/study/mistakes'
import type { TitleLang } from '../../model/text/titles'
import { feedbackOf } from '../feedback/marking'
import { quoteTeaching } from '../feedback/teaching-paragraph'
import { store } from '../process/store'
import { type Arranged, arrange, sectionsOn } from './arrange'
import { drawMistake, readWhole } from './draw-mistakes'
import type { Entry } from './entry'
import { type Notebook, readNotebook } from './notebook'

/** With ten entries of usual length, the page has less than 100 kB. */
const PAGE_SIZE = 10

export interface MistakesQuery {
  shelf: Shelf
  by: Grouping
  /** `none`: entries without a cause. Null: all entries. */
  cause: Cause | 'none' | null
  /** The first page is 1. Beyond the end, the last page is returned. */
  page: number
}

/** A page of one shelf of the notebook. */
export async function mistakesView(
  learner: LearnerId | null,
  query: MistakesQuery,
  lang: TitleLang,
): Promise<MistakesView> {
  const notebook = await readNotebook(learner, lang)
  const { shelved, openExam } = notebook
  const groups = await groupsOf(notebook, query)
  const count = groups.reduce((sum, { entries }) => sum + entries.length, 0)
  const { page, pages } = placeOf(count, query.page, PAGE_SIZE)
  const sections = sectionsOn(groups, page, PAGE_SIZE)
  return {
    shelf: query.shelf,
    counts: shelved.counts(),
    clearable: shelved.on('recovering').filter(isClearable(notebook)).length,
    openExam,
    page,
    pages,
    count,
    sections: await drawSections(notebook, sections),
  }
}

/** The groups of a shelf, of all its entries or of those with a cause. */
async function groupsOf(
  { learner, shelved }: Notebook,
  { shelf, by, cause }: Omit<MistakesQuery, 'page'>,
): Promise<readonly Arranged[]> {
  if (cause === null || learner === null) return shelved.groups(shelf, by)
  const causes = await (await store()).own.causes(learner)
  const wanted = cause === 'none' ? undefined : cause
  return arrange(
    shelved.on(shelf).filter(({ item }) => causes.get(item) === wanted),
    by,
  )
}

async function drawSections(notebook: Notebook, sections: ReturnType<typeof sectionsOn>): Promise<MistakeSection[]> {
  const whole = await readWhole(
    notebook,
    sections.flatMap(({ entries }) => entries),
  )
  const drawn = new Map(whole.map((one) => [one.entry, drawMistake(one)]))
  return sections.map((section) => ({
    ...section,
    entries: section.entries.flatMap((entry) => drawn.get(entry) ?? []),
  }))
}

/**
 * The questions of a part of a shelf, in the order of its pages.
 * @param part  counts from 1
 * @param lang  of the pages: two topics may have the same name in one language, and are then one group
 */
export async function mistakesToRedo(
  learner: LearnerId | null,
  query: Omit<MistakesQuery, 'page'>,
  part: number,
  lang: TitleLang,
): Promise<ItemId[]> {
  const groups = await groupsOf(await readNotebook(learner, lang), query)
  const arranged = groups.flatMap((group) => group.entries)
  return pageOf(arranged, part, MOST_REDONE).rows.map(({ item }) => item)
}

/** A question of the notebook with its key; null if it is not in the notebook or is in an open exam. */
export async function openedMistake(
  learner: LearnerId | null,
  item: string,
  lang: TitleLang,
): Promise<OpenedMistake | null> {
  const notebook = await readNotebook(learner, lang)
  const entry = notebook.shelved.entries.find((one) => one.item === item)
  const [whole] = entry ? await readWhole(notebook, [entry]) : []
  if (entry === undefined || whole === undefined) return null
  const { mark, version } = whole
  const shelf = notebook.shelved.inOrder(entry.shelf)
  const place = shelf.indexOf(entry)
  const at = (index: number): ItemId | null => shelf[index]?.item ?? null
  const verdict = mark.mark.fault!.verdict
  return {
    mistake: drawMistake(whole),
    shelf: entry.shelf,
    isClearable: isClearable(notebook)(entry),
    feedback: await quoteTeaching({ ...feedbackOf(mark, version), verdict }, version),
    times: Object.fromEntries(mark.mark.missed.map(({ option, times }) => [option, times])),
    previous: at(place - 1),
    next: at(place + 1),
    place: place + 1,
    of: shelf.length,
  }
}

/** A right answer clears a question if it is given on a later day than the fault. */
const isClearable =
  ({ today }: Notebook) =>
  ({ faultDay }: Entry) =>
    today > faultDay
