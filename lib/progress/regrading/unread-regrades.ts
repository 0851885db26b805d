import type { PrismaClient } from '../../../prisma/generated/sqlite/client'
import type { UnreadRegrade } from '../../model/authors/regrade'
import type { Verdict } from '../../model/feedback'
import type { ItemId, LearnerId, NoteSlug } from '../../model/ids'
import { inBatches } from '../database/in-batches'
import { regradesOf } from './marked-responses'

/** More than anybody reads at once. The next ones follow when these are read. */
const MOST = 1_000

/** The answers that were marked again since the learner was last told. One that was taken back meanwhile is left out. */
export async function unreadRegrades(client: PrismaClient, learner: LearnerId): Promise<UnreadRegrade[]> {
  const own = await client.learner.findUnique({ where: { id: learner }, select: { regradesRead: true } })
  const read = own?.regradesRead ?? 0
  const found = await client.regrade.findMany({
    where: { learnerId: learner, id: { gt: read }, response: { undone: null } },
    orderBy: { id: 'asc' },
    take: MOST,
  })
  const last = new Map(found.map((regrade) => [regrade.responseId, regrade]))
  const rows = await inBatches([...last.keys()], (ids) =>
    client.itemResponse.findMany({
      where: { id: { in: ids } },
      include: { sittingItem: { select: { version: { select: { noteSlug: true } } } } },
    }),
  )
  const regrades = await regradesOf(client, [...last.keys()])
  const unread = rows.flatMap((row): UnreadRegrade[] => {
    const { id, versionId, itemId, verdict } = last.get(row.id)!
    const before = regrades(row.id).findLast((regrade) => regrade.id <= read) ?? row
    const note = row.sittingItem?.version?.noteSlug // undefined if the learner was erased between two reads
    if (note === undefined || versionId === before.versionId) return []
    const names = { id, item: itemId as ItemId, note: note as NoteSlug }
    return [{ ...names, from: before.verdict as Verdict, to: verdict as Verdict, answeredAt: row.at.toISOString() }]
  })
  return unread.sort((a, b) => b.id - a.id)
}
