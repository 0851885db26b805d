import 'server-only'
import type { TitleLang } from '../../model/text/titles'
import type { SittingSummary } from '../../model/view'
import type { SittingSummary as StoredSummary } from '../../progress/sittings'
import type { Bundle } from '../bundle/bundle'
import { drawnOf } from './sitting-facts'
import { namesOf } from './sitting-names'

export function summarise(sitting: StoredSummary, bundle: Bundle, lang: TitleLang): SittingSummary {
  const { id, kind, state, startedAt, finishedAt, deadline, items, answered, right } = sitting
  const named = { names: namesOf(sitting, bundle, lang), drawn: drawnOf(sitting) }
  return { id, kind, state, ...named, startedAt, finishedAt, deadline, items, answered, right }
}
