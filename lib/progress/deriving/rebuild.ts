import type { PrismaClient } from '../../../prisma/generated/sqlite/client'
import type { LearnerId, SittingId } from '../../model/ids'
import { inPages } from '../database/in-pages'
import type { Transact } from '../database/transact'
import { catchUp } from '../folding/catch-up'
import { deleteFold } from '../folding/fold-rows'
import type { NoteNames } from '../folding/note-names'
import { rebuildHistories } from './item-histories'
import { rebuildStars } from './item-stars'
import { tallySittings } from './tally-sittings'

/** How many were rebuilt. */
export interface Rebuilt {
  sittings: number
  learners: number
}

/** Limits the duration of a transaction and the parameters of its statements. */
const SITTINGS_AT_ONCE = 200
const LEARNERS_A_PAGE = 500

/**
 * Recomputes all derived rows from responses and flags: first the counts of sittings, 200 in a transaction, then
 * histories and stars, one learner in a transaction, and the folded states. Others can read and write meanwhile. It may be
 * killed and run again at any time: each row has either its old or its new value, and what is not folded yet is folded at
 * the learner's next visit.
 * @param names  the published ones; null leaves all folding to the learners' next visits
 * @param told  is called after each step
 */
export async function rebuild(
  client: PrismaClient,
  transact: Transact,
  names: NoteNames | null,
  told: (done: Rebuilt) => void,
): Promise<Rebuilt> {
  const done = { sittings: 0, learners: 0 }
  for await (const sittings of sittingPages(client)) {
    await transact(async (tx, locks) => {
      await locks.sittings(tx, sittings)
      await tallySittings(tx, sittings)
    })
    done.sittings += sittings.length
    told(done)
  }
  for await (const learner of learners(client)) {
    await transact(async (tx, locks) => {
      await locks.learners(tx, [learner])
      await rebuildHistories(tx, learner)
      await rebuildStars(tx, learner)
      await deleteFold(tx, learner)
    })
    if (names !== null) await catchUp(client, transact, learner, names)
    done.learners++
    told(done)
  }
  return done
}

const idsAfter = (last: { id: string } | undefined) =>
  ({ where: { id: { gt: last?.id ?? '' } }, orderBy: { id: 'asc' }, select: { id: true } }) as const

async function* sittingPages(client: PrismaClient): AsyncGenerator<SittingId[]> {
  const pages = inPages<{ id: string }>(SITTINGS_AT_ONCE, (last, take) =>
    client.sitting.findMany({ ...idsAfter(last), take }),
  )
  for await (const page of pages) yield page.map(({ id }) => id as SittingId)
}

async function* learners(client: PrismaClient): AsyncGenerator<LearnerId> {
  const pages = inPages<{ id: string }>(LEARNERS_A_PAGE, (last, take) =>
    client.learner.findMany({ ...idsAfter(last), take }),
  )
  for await (const page of pages) yield* page.map(({ id }) => id as LearnerId)
}
