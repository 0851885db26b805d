import 'server-only'
import type { LearnerId } from '../../model/ids'
import type { MistakeRecord, Shelf } from '../../model/mistakes'
import type { TitleLang } from '../../model/titles'
import { inOrder, recordsOf } from './export-notebook'
import { readNotebook } from './notebook'

/** As many as a browser can lay out for printing without delay. */
const MAX_ON_PAPER = 100

export interface PaperQuery {
  shelves: Shelf[]
  /** Only questions missed at least twice. */
  twice: boolean
}

/** The questions to print. `isCut` tells whether there were too many. */
export async function mistakesPaper(
  learner: LearnerId | null,
  { shelves, twice }: PaperQuery,
  lang: TitleLang,
): Promise<{ records: MistakeRecord[]; isCut: boolean }> {
  const notebook = await readNotebook(learner, lang)
  const missedOften = notebook.entries.filter(({ mark }) => !twice || mark.mark.misses > 1)
  const chosen = inOrder(missedOften, shelves)
  const records: MistakeRecord[] = []
  for await (const record of recordsOf(notebook, chosen.slice(0, MAX_ON_PAPER))) records.push(record)
  return { records, isCut: chosen.length > MAX_ON_PAPER }
}
