import 'server-only'
import type { LearnerId } from '../../model/ids'
import { pageOf } from '../../model/notes/listing'
import type { MistakeRecord, MistakesPaper, Shelf } from '../../model/study/mistakes'
import type { TitleLang } from '../../model/text/titles'
import { recordsOf } from './export-notebook'
import { readNotebook } from './notebook'

/** As many as a browser can lay out for printing without delay. */
const ON_PAPER = 100

export interface PaperQuery {
  shelves: Shelf[]
  /** Only questions missed at least twice. */
  twice: boolean
  /** Counts from 1. The last part is used for anything beyond it. */
  part: number
}

/** The questions to print. What does not fit is in another part. */
export async function mistakesPaper(
  learner: LearnerId | null,
  { shelves, twice, part }: PaperQuery,
  lang: TitleLang,
): Promise<MistakesPaper> {
  const notebook = await readNotebook(learner, lang)
  const all = shelves.flatMap((shelf) => notebook.shelved.inOrder(shelf))
  const chosen = all.filter(({ misses }) => !twice || misses > 1)
  const { rows, page, pages } = pageOf(chosen, part, ON_PAPER)
  const records: MistakeRecord[] = []
  for await (const record of recordsOf(notebook, rows)) records.push(record)
  const total = notebook.shelved.entries.length
  return { records, part: page, parts: pages, first: (page - 1) * ON_PAPER + 1, count: chosen.length, total }
}
