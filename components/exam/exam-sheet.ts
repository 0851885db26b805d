import type { ItemId, OptionId } from '@/lib/model/ids'
import type { DeliveredItem } from '@/lib/model/item'
import type { OwnResponse } from '@/lib/model/sitting'

/** What stands on a learner's answer sheet, and the number of the latest answer to each item. */
export interface ExamSheet {
  chosen: ReadonlyMap<ItemId, OptionId[]>
  seqs: ReadonlyMap<ItemId, number>
}

/** In an exam the answer with the highest number counts. */
export function sheetOf(responses: readonly OwnResponse[]): ExamSheet {
  const inOrder = [...responses].sort((a, b) => a.seq - b.seq)
  return {
    chosen: new Map(inOrder.map(({ item, options }) => [item, options])),
    seqs: new Map(inOrder.map(({ item, seq }) => [item, seq])),
  }
}

export function withAnswer({ chosen, seqs }: ExamSheet, item: ItemId, options: OptionId[], seq: number): ExamSheet {
  return { chosen: new Map(chosen).set(item, options), seqs: new Map(seqs).set(item, seq) }
}

export function isAnswered(sheet: ExamSheet, { id, choose }: DeliveredItem): boolean {
  return sheet.chosen.get(id)?.length === choose
}
