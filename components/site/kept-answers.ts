import { BASE_PATH } from '@/lib/model/addresses/base-path'
import type { Verdict } from '@/lib/model/feedback'
import type { ItemId, OptionId, SittingId } from '@/lib/model/ids'

/** What a browser remembers on a static site. Sites of one host share its storage, so the base path is in the name. */
const KEY = `haeseol answers ${BASE_PATH}`

export interface KeptAnswers {
  /** The options of each answer, by sitting. */
  sittings: Record<SittingId, Record<ItemId, OptionId[]>>
  /** The last verdict on each question. */
  verdicts: Record<ItemId, Verdict>
}

export interface NewAnswer {
  sitting: SittingId
  item: ItemId
  options: OptionId[]
  verdict: Verdict
}

const nothing = (): KeptAnswers => ({ sittings: {}, verdicts: {} })

/** @returns nothing if storage is forbidden or has something else */
export function keptAnswers(): KeptAnswers {
  try {
    const kept = JSON.parse(localStorage.getItem(KEY) ?? 'null') as Partial<KeptAnswers> | null
    return { ...nothing(), ...kept }
  } catch {
    return nothing()
  }
}

export const keepAnswer = (answer: NewAnswer): void => store(withAnswer(keptAnswers(), answer))
export const dropSitting = (sitting: SittingId): void => store(withoutSitting(keptAnswers(), sitting))
export const forgetAnswers = (): void => store(nothing())

export function withAnswer({ sittings, verdicts }: KeptAnswers, answer: NewAnswer): KeptAnswers {
  const { sitting, item, options, verdict } = answer
  return {
    sittings: { ...sittings, [sitting]: { ...sittings[sitting], [item]: options } },
    verdicts: { ...verdicts, [item]: verdict },
  }
}

/** What was answered stays known; only the sitting is forgotten. */
export function withoutSitting({ sittings, verdicts }: KeptAnswers, sitting: SittingId): KeptAnswers {
  const { [sitting]: _, ...others } = sittings
  return { sittings: others, verdicts }
}

/** How many questions were answered, and how many of them rightly the last time. */
export function countKept({ verdicts }: KeptAnswers): { n: number; right: number } {
  const all = Object.values(verdicts)
  return { n: all.length, right: all.filter((verdict) => verdict === 'right').length }
}

/** If storage is full or forbidden, nothing is stored: questions are marked all the same. */
function store(kept: KeptAnswers): void {
  try {
    localStorage.setItem(KEY, JSON.stringify(kept))
  } catch {}
}
