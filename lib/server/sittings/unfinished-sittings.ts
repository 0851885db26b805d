import 'server-only'
import type { LearnerId } from '../../model/ids'
import type { TitleLang } from '../../model/titles'
import type { SittingSummary } from '../../model/view'
import { currentBundle } from '../bundle/current-bundle'
import { markSummaries } from '../feedback/marking'
import { store } from '../process/store'
import { summarise } from './summarise'

/** Nobody keeps more sittings in mind. */
const UNFINISHED = 10

/** The newest unfinished sittings. Open exams come first, since their time is running. */
export async function unfinishedSittings(learner: LearnerId, lang: TitleLang): Promise<SittingSummary[]> {
  const { writer, reader } = await store()
  await writer.finishExpired(learner, new Date().toISOString())
  const unfinished = await reader.unfinishedSittings(learner, UNFINISHED)
  const [bundle, marked] = await Promise.all([currentBundle(), markSummaries(learner, unfinished)])
  return marked
    .sort((a, b) => Number(b.kind === 'exam') - Number(a.kind === 'exam'))
    .map((sitting) => summarise(sitting, bundle, lang))
}
