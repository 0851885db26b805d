import 'server-only'
import type { LearnerId } from '../../model/ids'
import type { TitleLang } from '../../model/text/titles'
import type { SittingSummary } from '../../model/view'
import type { SittingSummary as Stored } from '../../progress/sittings'
import { currentBundle } from '../bundle/current-bundle'
import { markSummaries } from '../feedback/marking'
import { store } from '../process/store'
import { summarise } from './summarise'

/** How many are listed. Nobody remembers more. */
const UNFINISHED = 10
/** How many open exams are shown above those to begin. */
const OPEN_EXAMS = 5

export interface OpenExams {
  newest: SittingSummary[]
  hasMore: boolean
}

/** The newest unfinished sittings. Open exams come first, since their time is running. */
export async function unfinishedSittings(learner: LearnerId, lang: TitleLang): Promise<SittingSummary[]> {
  const { writer, reader } = await store()
  await writer.finishExpired(learner, new Date().toISOString())
  const unfinished = await summaries(learner, await reader.unfinishedSittings(learner, UNFINISHED), lang)
  return unfinished.sort((a, b) => Number(b.kind === 'exam') - Number(a.kind === 'exam'))
}

/** The newest open exams, however many practices were begun since. The history has all of them. */
export async function openExams(learner: LearnerId | null, lang: TitleLang): Promise<OpenExams> {
  if (learner === null) return { newest: [], hasMore: false }
  const { writer, reader } = await store()
  await writer.finishExpired(learner, new Date().toISOString())
  const exams = { kind: 'exam', unfinished: true, after: null, limit: OPEN_EXAMS } as const
  const { sittings, next } = await reader.sittings(learner, exams)
  return { newest: await summaries(learner, sittings, lang), hasMore: next !== null }
}

async function summaries(learner: LearnerId, sittings: readonly Stored[], lang: TitleLang): Promise<SittingSummary[]> {
  const [bundle, marked] = await Promise.all([currentBundle(), markSummaries(learner, sittings)])
  return marked.map((sitting) => summarise(sitting, bundle, lang))
}
