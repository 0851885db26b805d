import 'server-only'
import type { LearnerId } from '../../model/ids'
import type { MistakeRecord, Shelf } from '../../model/mistakes'
import type { TitleLang } from '../../model/titles'
import { readNotebook } from './notebook'
import { inOrder, recordsOf } from './take-along'

/** As many as a browser lays out on paper in a moment. */
export const MOST_ON_PAPER = 100

export interface PaperQuery {
  shelves: Shelf[]
  /** Only what was missed twice or more. */
  twice: boolean
}

/** The questions to be printed; `isCut` where there are more than fit. */
export async function mistakesPaper(
  learner: LearnerId | null,
  { shelves, twice }: PaperQuery,
  lang: TitleLang,
): Promise<{ records: MistakeRecord[]; isCut: boolean }> {
  const notebook = await readNotebook(learner, lang)
  const missedOften = notebook.entries.filter(({ mark }) => !twice || mark.mark.misses > 1)
  const chosen = inOrder(missedOften, shelves)
  const records: MistakeRecord[] = []
  for await (const record of recordsOf(notebook, chosen.slice(0, MOST_ON_PAPER))) records.push(record)
  return { records, isCut: chosen.length > MOST_ON_PAPER }
}
