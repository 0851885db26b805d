/** Converts between rows of the database and types of the store. Rows have `Date`s, the store has instants. */
import type * as Rows from '../../../prisma/generated/sqlite/client'
import type { Verdict } from '../../model/feedback'
import type { Instant, ItemId, LearnerId, NoteSlug, SittingId } from '../../model/ids'
import type { ItemVersion, Regraded, ScoredResponse } from '../../model/key'
import type { PinnedItem, SittingSource } from '../../model/study/sitting'
import { deadlineAfter } from '../../quiz/deadline'
import type { ItemHistory } from '../reading/progress-reader'
import type { NewSitting, SittingItem, SittingRecord, SittingSummary } from '../sittings'

export function toSitting(row: Rows.Sitting): SittingRecord {
  return {
    id: row.id as SittingRecord['id'],
    kind: row.kind as SittingRecord['kind'],
    state: row.state as SittingRecord['state'],
    source: JSON.parse(row.source),
    seed: row.seed,
    blueprint: row.blueprint === null ? null : JSON.parse(row.blueprint),
    minutes: row.minutes,
    cram: row.cram,
    startedAt: row.startedAt.toISOString(),
    deadline: row.deadline?.toISOString() ?? null,
    finishedAt: row.finishedAt?.toISOString() ?? null,
  }
}

export function toSummary(row: Rows.Sitting): SittingSummary {
  return { ...toSitting(row), items: row.itemCount, answered: row.answeredCount, right: row.rightCount }
}

export function fromNewSitting(learner: LearnerId, sitting: NewSitting, now: Instant) {
  return {
    id: sitting.id,
    learnerId: learner,
    kind: sitting.kind,
    state: 'open',
    source: JSON.stringify(sitting.source),
    seed: sitting.seed,
    blueprint: sitting.blueprint === null ? null : JSON.stringify(sitting.blueprint),
    minutes: sitting.minutes,
    cram: sitting.cram,
    startedAt: now,
    deadline: sitting.minutes === null ? null : deadlineAfter(now, sitting.minutes),
    note: onlyNote(sitting.source),
    itemCount: sitting.items.length,
    rightCount: sitting.kind === 'exam' ? null : 0,
  }
}

/** The note of a sitting that is drawn from exactly one. */
function onlyNote(source: SittingSource): NoteSlug | null {
  const [only, ...others] = 'notes' in source ? source.notes : []
  return only !== undefined && others.length === 0 ? only : null
}

export function fromPinnedItem(sitting: SittingId, { item, version, options, domain }: PinnedItem, position: number) {
  const names = { sittingId: sitting, itemId: item, versionId: version }
  return { ...names, position, options: JSON.stringify(options), domain }
}

export function toItem(row: Rows.SittingItem): SittingItem {
  return {
    item: row.itemId as SittingItem['item'],
    version: row.versionId as SittingItem['version'],
    options: JSON.parse(row.options),
    domain: row.domain,
    flagged: row.flagged,
    like: row.likeItem as ItemId | null,
  }
}

export function toVersion(row: Rows.ItemVersion): ItemVersion {
  return JSON.parse(row.text)
}

export function fromVersion(version: ItemVersion): Rows.ItemVersion {
  const { id, version: versionId, generation, note } = version.item
  return { id: versionId, itemId: id, generation, noteSlug: note, text: JSON.stringify(version) }
}

/** @param regrade  the last one of the response */
export function toResponse(row: Rows.ItemResponse, regrade?: RegradeRow): ScoredResponse {
  return {
    sitting: row.sittingId as ScoredResponse['sitting'],
    learner: row.learnerId as ScoredResponse['learner'],
    item: row.itemId as ScoredResponse['item'],
    version: row.versionId as ScoredResponse['version'],
    seq: row.seq,
    options: JSON.parse(row.options),
    confidence: row.confidence as ScoredResponse['confidence'],
    elapsedMs: row.elapsedMs,
    at: row.at.toISOString(),
    verdict: (regrade ?? row).verdict as ScoredResponse['verdict'],
    regraded: regrade === undefined || regrade.versionId === row.versionId ? null : toRegraded(row, regrade),
  }
}

type RegradeRow = Rows.Regrade & { version: Rows.ItemVersion }

function toRegraded({ verdict }: Rows.ItemResponse, { at, version }: RegradeRow): Regraded {
  return { from: verdict as Verdict, at: at.toISOString(), key: toVersion(version).key }
}

export function fromResponse({ sitting, learner, item, version, options, regraded: _, ...response }: ScoredResponse) {
  return {
    ...response,
    sittingId: sitting,
    learnerId: learner,
    itemId: item,
    versionId: version,
    options: JSON.stringify(options),
  }
}

export function toItemHistory(row: Rows.ItemHistory): ItemHistory {
  return {
    item: row.itemId as ItemHistory['item'],
    generation: row.generation,
    answered: row.answered,
    right: row.right,
    first: { verdict: row.firstVerdict as ScoredResponse['verdict'], at: row.firstAt.toISOString() },
    last: {
      verdict: row.lastVerdict as ScoredResponse['verdict'],
      at: row.lastAt.toISOString(),
      version: row.lastVersionId as ScoredResponse['version'],
      options: JSON.parse(row.lastOptions),
      confidence: row.lastConfidence as ScoredResponse['confidence'],
      elapsedMs: row.lastElapsedMs,
    },
  }
}
