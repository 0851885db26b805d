/** Sittings and answers for tests. */
import { randomUUID } from 'node:crypto'
import type * as z from 'zod'
import type { LearnerExport } from '../../model/api/learner-export'
import type { ItemId, LearnerId, NoteSlug, SittingId } from '../../model/ids'
import type { SittingKind } from '../../model/study/sitting'
import { exampleItem, exampleVersion, optionOf } from '../../quiz/trials/example-items'
import type { ExportMarks } from '../reading/progress-reader'
import type { NewSitting } from '../sittings'
import type { ProgressStore } from '../store'
import type { NewResponse } from '../writing/progress-writer'

export const NINE = '2026-11-24T09:00:00.000Z'
export const TEN = '2026-11-24T10:00:00.000Z'

export function newLearner(): LearnerId {
  return `learner-${randomUUID()}` as LearnerId
}

/** A sitting of items with these ids. The key of each is option `a`. */
export function newSitting(kind: SittingKind, items: string[], rest: Partial<NewSitting> = {}): NewSitting {
  const versions = items.map((id) => exampleVersion(exampleItem(id)))
  return {
    id: randomUUID() as SittingId,
    kind,
    source: { notes: ['storage' as NoteSlug] },
    seed: 'seed',
    blueprint: null,
    minutes: null,
    cram: false,
    items: versions.map(({ item }) => ({
      item: item.id,
      version: item.version,
      options: item.options.map(({ id }) => id).reverse(),
      domain: null,
    })),
    versions,
    ...rest,
  }
}

/** @param letter  of the chosen option; empty for none */
export function answer(item: string, seq: number, letter: string): NewResponse {
  const options = letter === '' ? [] : [optionOf(item, letter)]
  return { item: item as ItemId, seq, options, confidence: 'sure', elapsedMs: 1_500 }
}

/** A learner's complete export. */
/** An export from which nothing is removed. */
export const wholeExport: ExportMarks = { responses: async (page) => page, reports: async (all) => all }

export async function exported({ reader }: ProgressStore, learner: LearnerId): Promise<z.infer<typeof LearnerExport>> {
  let text = ''
  for await (const piece of reader.exportJson(learner, wholeExport)) text += piece
  return JSON.parse(text)
}

/** The export of a learner without any stored data. */
export function exportOfNothing(learner: LearnerId): z.infer<typeof LearnerExport> {
  return { learner, sittings: [], responses: [], plan: null, settings: {}, suspended: [], memos: [], reports: [] }
}
