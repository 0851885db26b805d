import 'server-only'
import type { ItemId, LearnerId } from '../../model/ids'
import type { Cause } from '../../model/memo'
import type { Grouping, MistakesView, OpenedMistake, Shelf } from '../../model/mistakes'
import type { TitleLang } from '../../model/titles'
import { feedbackOf } from '../feedback/marking'
import { quoteTeaching } from '../feedback/teaching-paragraph'
import { arrange, pageOf } from './arrange'
import { drawMistake, readTexts } from './draw-mistakes'
import { countShelves, type Notebook, readNotebook, withCause } from './notebook'

const PAGE_SIZE = 20

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
  const { bundle, entries, openExam } = notebook
  const shown = withCause(onShelf(notebook, query.shelf), query.cause)
  const arranged = arrange(shown, query.by)
  const pages = Math.max(1, Math.ceil(shown.length / PAGE_SIZE))
  const page = Math.min(query.page, pages)
  const sections = pageOf(arranged, page, PAGE_SIZE)
  const texts = await readTexts(
    bundle,
    sections.flatMap((section) => section.entries),
  )
  return {
    shelf: query.shelf,
    counts: countShelves(entries),
    clearable: onShelf(notebook, 'recovering').filter(isClearable(notebook)).length,
    openExam,
    page,
    pages,
    items: arranged.flatMap((section) => section.entries.map(({ item }) => item)),
    sections: sections.map((section) => ({
      ...section,
      entries: section.entries.map((entry) => drawMistake(entry, texts.get(entry.item)!)),
    })),
  }
}

/** A question of the notebook with its key; null if it is not in the notebook or is in an open exam. */
export async function openedMistake(
  learner: LearnerId | null,
  item: string,
  lang: TitleLang,
): Promise<OpenedMistake | null> {
  const notebook = await readNotebook(learner, lang)
  const entry = notebook.entries.find((one) => one.item === item)
  if (entry === undefined) return null
  const version = (await readTexts(notebook.bundle, [entry])).get(entry.item)!
  const shelf = arrange(onShelf(notebook, entry.shelf), 'misconception').flatMap((section) => section.entries)
  const place = shelf.findIndex((one) => one.item === item)
  const at = (index: number): ItemId | null => shelf[index]?.item ?? null
  return {
    mistake: drawMistake(entry, version),
    shelf: entry.shelf,
    isClearable: isClearable(notebook)(entry),
    feedback: await quoteTeaching({ ...feedbackOf(entry.mark, version), verdict: entry.fault.verdict }, version),
    times: Object.fromEntries(entry.mark.mark.missed.map(({ option, times }) => [option, times])),
    previous: at(place - 1),
    next: at(place + 1),
    place: place + 1,
    of: shelf.length,
  }
}

const onShelf = ({ entries }: Notebook, shelf: Shelf) => entries.filter((entry) => entry.shelf === shelf)

/** A right answer clears a question if it is given on a later day than the fault. */
const isClearable =
  ({ dayOf }: Notebook) =>
  ({ faultAt }: { faultAt: number }) =>
    dayOf(Date.now()) > dayOf(faultAt)
