import type { PrismaClient } from '../../../prisma/generated/sqlite/client'
import type { ItemId, OptionId } from '../../model/ids'
import { isCounted } from '../deriving/item-histories'

/** The answers of all learners to one generation of an item. */
export interface AnswerCount {
  item: ItemId
  generation: number
  answers: number
  learners: number
  /** How often each option was chosen. */
  chosen: Map<OptionId, number>
}

/** Counts only answers that count, as in histories. */
export async function answerCounts(client: PrismaClient): Promise<AnswerCount[]> {
  const histories = await client.itemHistory.groupBy({
    by: ['itemId', 'generation'],
    _sum: { answered: true },
    _count: true,
  })
  const counts = new Map(
    histories.map(({ itemId, generation, _sum, _count }): [string, AnswerCount] => {
      const answers = Number(_sum.answered)
      return [
        `${itemId} ${generation}`,
        { item: itemId as ItemId, generation, answers, learners: _count, chosen: new Map() },
      ]
    }),
  )
  for (const { itemId, generation, options, times } of await choices(client)) {
    const chosen = counts.get(`${itemId} ${generation}`)?.chosen
    for (const option of JSON.parse(options)) chosen?.set(option, (chosen.get(option) ?? 0) + Number(times))
  }
  return [...counts.values()]
}

const choices = (client: PrismaClient) =>
  client.$queryRaw<{ itemId: string; generation: number; options: string; times: number }[]>`
    SELECT r."itemId", v."generation", r."options", count(*) AS "times"
    FROM "ItemResponse" r
    JOIN "Sitting" s ON s."id" = r."sittingId"
    JOIN "ItemVersion" v ON v."itemId" = r."itemId" AND v."id" = r."versionId"
    WHERE ${isCounted}
    GROUP BY r."itemId", v."generation", r."options"`
