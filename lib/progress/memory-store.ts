import type { Instant, ItemId, LearnerId, SittingId } from '../model/ids'
import type { ItemVersion } from '../model/key'
import type { ScoredResponse, SittingSource } from '../model/sitting'
import { deadlineAfter, isLate } from '../quiz/deadline'
import { decideResponse, finishTime } from './decide-response'
import { exportHistory } from './export-history'
import type {
  FinishOutcome,
  LearnerExport,
  NewResponse,
  NewSitting,
  ProgressStore,
  RecordOutcome,
  ResponseFilter,
  SittingDetail,
  SittingPage,
  SittingRecord,
  SittingSummary,
} from './store'
import { summariseSitting } from './summarise-sitting'

type Owned = Omit<SittingDetail, 'responses'> & { learner: LearnerId }

/** Keeps everything in memory, and gives copies: for tests and previews. What it holds is gone when it is. */
export class MemoryStore implements ProgressStore {
  #sittings: Owned[] = []
  #responses: ScoredResponse[] = []
  #versions = new Map<string, ItemVersion>()

  async createSitting(learner: LearnerId, { items, versions, ...rest }: NewSitting, now: Instant) {
    const deadline = rest.minutes === null ? null : deadlineAfter(now, rest.minutes)
    const record: SittingRecord = { ...rest, state: 'open', startedAt: now, deadline, finishedAt: null }
    const pinned = versions.map((version) => this.#keep(version))
    const unflagged = items.map((item) => ({ ...item, flagged: false }))
    this.#sittings.push(structuredClone({ ...record, learner, items: unflagged, versions: pinned }))
    return record
  }

  async sitting(learner: LearnerId, id: SittingId): Promise<SittingDetail | null> {
    const found = this.#find(learner, id)
    if (!found) return null
    const { learner: _, ...detail } = structuredClone(found)
    return { ...detail, responses: await this.responses(learner, { sitting: id }) }
  }

  async latestSitting(learner: LearnerId, source: SittingSource): Promise<SittingDetail | null> {
    const wanted = JSON.stringify(source)
    const latest = this.#newestFirst(learner).find((sitting) => JSON.stringify(sitting.source) === wanted)
    return latest ? this.sitting(learner, latest.id) : null
  }

  async openSittings(learner: LearnerId, limit: number): Promise<SittingSummary[]> {
    return this.#newestFirst(learner)
      .filter((sitting) => sitting.state === 'open')
      .slice(0, limit)
      .map((sitting) => this.#summarise(sitting))
  }

  async sittings(learner: LearnerId, { after, limit }: { after: SittingId | null; limit: number }) {
    const all = this.#newestFirst(learner)
    const start = after === null ? 0 : all.findIndex((sitting) => sitting.id === after) + 1
    if (after !== null && start === 0) return { sittings: [], next: null } satisfies SittingPage
    const page = all.slice(start, start + limit)
    return {
      sittings: page.map((sitting) => this.#summarise(sitting)),
      next: start + limit < all.length ? page.at(-1)!.id : null,
    }
  }

  async record(learner: LearnerId, id: SittingId, answer: NewResponse, now: Instant): Promise<RecordOutcome> {
    const sitting = this.#find(learner, id)
    const version = sitting?.versions.find(({ item }) => item.id === answer.item)
    if (!sitting || !version) return { kind: 'unknown' }
    const earlier = this.#responses.filter((earlier) => earlier.sitting === id && earlier.item === answer.item)
    const outcome = structuredClone(decideResponse({ learner, sitting, version, earlier }, answer, now))
    if (outcome.kind === 'created') this.#responses.push(structuredClone(outcome.response))
    if (outcome.kind === 'late') finishOnce(sitting, now)
    return outcome
  }

  async flag(learner: LearnerId, sitting: SittingId, item: ItemId, flagged: boolean): Promise<boolean> {
    const place = this.#find(learner, sitting)?.items.find((pinned) => pinned.item === item)
    if (place) place.flagged = flagged
    return place !== undefined
  }

  async finish(learner: LearnerId, id: SittingId, now: Instant): Promise<FinishOutcome> {
    const sitting = this.#find(learner, id)
    if (!sitting) return { kind: 'unknown' }
    return { kind: 'finished', first: finishOnce(sitting, now), finishedAt: sitting.finishedAt! }
  }

  async finishExpired(learner: LearnerId, now: Instant): Promise<number> {
    const expired = this.#of(learner).filter(({ deadline }) => isLate(now, deadline))
    return expired.filter((sitting) => finishOnce(sitting, now)).length
  }

  async responses(learner: LearnerId, { sitting, items, note }: ResponseFilter): Promise<ScoredResponse[]> {
    const versionOf = ({ sitting, item }: ScoredResponse) =>
      this.#find(learner, sitting)!.versions.find((version) => version.item.id === item)!
    const matching = this.#responses
      .filter((response) => response.learner === learner)
      .filter((response) => sitting === undefined || response.sitting === sitting)
      .filter((response) => items === undefined || items.includes(response.item))
      .filter((response) => note === undefined || versionOf(response).item.note === note)
    return structuredClone(matching)
  }

  async recentItems(learner: LearnerId, sittings: number): Promise<Map<ItemId, number>> {
    const recent = this.#newestFirst(learner).slice(0, sittings)
    return new Map(recent.flatMap(({ items }, i) => items.map(({ item }) => [item, i + 1] as const)).reverse())
  }

  async exportAll(learner: LearnerId): Promise<LearnerExport> {
    return exportHistory(learner, this.#newestFirst(learner), await this.responses(learner, {}))
  }

  async erase(learner: LearnerId): Promise<void> {
    this.#sittings = this.#sittings.filter((sitting) => sitting.learner !== learner)
    this.#responses = this.#responses.filter((response) => response.learner !== learner)
  }

  async close(): Promise<void> {}

  #of(learner: LearnerId): Owned[] {
    return this.#sittings.filter((sitting) => sitting.learner === learner)
  }

  #find(learner: LearnerId, id: SittingId): Owned | undefined {
    return this.#of(learner).find((sitting) => sitting.id === id)
  }

  #newestFirst(learner: LearnerId): Owned[] {
    const startedAt = (sitting: Owned) => Date.parse(sitting.startedAt)
    return this.#of(learner).sort((a, b) => startedAt(b) - startedAt(a) || (a.id < b.id ? 1 : -1))
  }

  #summarise({ learner, items, versions: _, ...record }: Owned): SittingSummary {
    const responses = this.#responses.filter((response) => response.sitting === record.id)
    return summariseSitting(structuredClone(record), items.length, responses)
  }

  #keep(version: ItemVersion): ItemVersion {
    const name = `${version.item.id} ${version.item.version}`
    if (!this.#versions.has(name)) this.#versions.set(name, structuredClone(version))
    return this.#versions.get(name)!
  }
}

/** @returns whether it was open */
function finishOnce(sitting: Owned, now: Instant): boolean {
  if (sitting.state !== 'open') return false
  sitting.state = 'finished'
  sitting.finishedAt = finishTime(sitting.deadline, now)
  return true
}
