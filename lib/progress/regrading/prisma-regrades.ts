import type { PrismaClient } from '../../../prisma/generated/sqlite/client'
import type { RegradeCount, UnreadRegrade } from '../../model/authors/regrade'
import type { Instant, ItemId, LearnerId } from '../../model/ids'
import type { ItemVersion } from '../../model/key'
import { forEachBatch } from '../database/in-batches'
import { inPages } from '../database/in-pages'
import { toVersion } from '../database/prisma-rows'
import type { Transact, Transaction } from '../database/transact'
import { yieldToEventLoop } from '../database/yield-to-event-loop'
import { rebuildHistory } from '../deriving/item-histories'
import { tallySittings } from '../deriving/tally-sittings'
import { deleteFold } from '../folding/fold-rows'
import { hasOpenExam } from '../reading/has-open-exam'
import { insertMissingVersions } from '../writing/insert-missing-versions'
import type { ProgressWriter } from '../writing/progress-writer'
import { answersTo, type StoredAnswer } from './answers-to'
import { earlierMark, type GivenMark, hasSameKey, type Likeness, likenesses, markBy } from './mark-again'
import type { RegradeOptions, Regrades } from './regrades'
import { unreadRegrades } from './unread-regrades'

const LEARNERS_A_PAGE = 500

/** How an answer is marked again. A string says why it stays as it is; null, that nothing differs. */
type Outcome = GivenMark | Exclude<Likeness, 'same'> | null
/** @param stored  all stored versions of the item */
type Decide = (stored: readonly ItemVersion[]) => (answer: StoredAnswer) => Outcome
type Decision = { answer: StoredAnswer; outcome: NonNullable<Outcome> }

interface Found {
  decisions: readonly Decision[]
  isInExam: boolean
  /** How many open sittings will ask a version with another key. */
  begun: number
}

interface Task {
  item: ItemId
  decide: Decide
  /** The version to store with the regrades; null if all are stored. */
  version: ItemVersion | null
  isUndo: boolean
}

export class PrismaRegrades implements Regrades {
  constructor(
    private readonly client: PrismaClient,
    private readonly transact: Transact,
    private readonly writer: Pick<ProgressWriter, 'finishExpired'>,
  ) {}

  regrade(version: ItemVersion, { isApplied, withReworded }: RegradeOptions, now: Instant): Promise<RegradeCount> {
    const decide: Decide = (stored) => {
      const likeness = likenesses(version, stored)
      const byId = new Map(stored.map((one) => [one.item.version, one]))
      return (answer) => {
        const like = likeness.get(answer.versionId)!
        if (like === 'other-options') return like
        const mark = markBy(version, byId.get(answer.mark.versionId)!, answer)
        return mark !== null && like === 'reworded' && !withReworded ? like : mark
      }
    }
    return this.forEachLearner({ item: version.item.id, decide, version, isUndo: false }, isApplied, now)
  }

  undo(item: ItemId, isApplied: boolean, now: Instant): Promise<RegradeCount> {
    return this.forEachLearner({ item, decide: () => earlierMark, version: null, isUndo: true }, isApplied, now)
  }

  private async forEachLearner(task: Task, isApplied: boolean, now: Instant): Promise<RegradeCount> {
    const count = { learners: 0, lost: 0, gained: 0, same: 0, reworded: 0, otherOptions: 0, inExams: 0, begun: 0 }
    for await (const learner of this.learnersAsked(task.item)) {
      addTo(count, isApplied ? await this.markAgain(learner, task, now) : await look(this.client, learner, task))
      await yieldToEventLoop()
    }
    return count
  }

  private async markAgain(learner: LearnerId, task: Task, now: Instant): Promise<Found> {
    await this.writer.finishExpired(learner, now)
    return this.transact(async (tx, locks) => {
      await locks.learners(tx, [learner])
      const found = await look(tx, learner, task)
      if (!found.isInExam) await store(tx, learner, task, found.decisions, now)
      return found
    })
  }

  private async *learnersAsked(item: ItemId): AsyncGenerator<LearnerId> {
    const pages = inPages<{ learnerId: LearnerId }>(
      LEARNERS_A_PAGE,
      (last, take) => this.client.$queryRaw`
        SELECT DISTINCT s."learnerId" FROM "SittingItem" i JOIN "Sitting" s ON s."id" = i."sittingId"
        WHERE i."itemId" = ${item} AND s."learnerId" > ${last?.learnerId ?? ''} ORDER BY s."learnerId" LIMIT ${take}`,
    )
    for await (const rows of pages) yield* rows.map(({ learnerId }) => learnerId)
  }

  unread(learner: LearnerId): Promise<UnreadRegrade[]> {
    return unreadRegrades(this.client, learner)
  }

  async markRead(learner: LearnerId, upTo: number): Promise<void> {
    const isBehind = { OR: [{ regradesRead: null }, { regradesRead: { lt: upTo } }] }
    await this.client.learner.updateMany({ where: { id: learner, ...isBehind }, data: { regradesRead: upTo } })
  }
}

/** What the task means for a learner. Nothing is marked again during an exam: it might reveal an answer. */
async function look(tx: Transaction, learner: LearnerId, { item, decide, version }: Task): Promise<Found> {
  const answers = await answersTo(tx, learner, item)
  const versions = await tx.itemVersion.findMany({ where: { itemId: item } })
  const stored = versions.map(toVersion)
  const outcomeOf = decide(stored)
  const decisions = answers.flatMap((answer): Decision[] => {
    const outcome = outcomeOf(answer)

    return outcome === null ? [] : [{ answer, outcome }]
  })
  return {
    decisions,
    isInExam: isMarking(decisions) && (await hasOpenExam(tx, learner)),
    begun: version === null ? 0 : await countBegun(tx, learner, { by: version, stored, answers }),
  }
}

type Asked = { by: ItemVersion; stored: readonly ItemVersion[]; answers: readonly StoredAnswer[] }

/** Open sittings in which the item waits for its answer, in a version with another key. */
async function countBegun(tx: Transaction, learner: LearnerId, { by, stored, answers }: Asked): Promise<number> {
  const others = stored.filter((version) => !hasSameKey(by, version)).map(({ item }) => item.version)
  const answered = answers.map(({ sitting }) => sitting)
  const sitting = { learnerId: learner, state: 'open', id: { notIn: [...new Set(answered)] } }
  return tx.sittingItem.count({ where: { itemId: by.item.id, versionId: { in: others }, sitting } })
}

const isMarking = (decisions: readonly Decision[]) => decisions.some(({ outcome }) => typeof outcome !== 'string')

/** Stores regrades, and derives again what depends on them. The caller has locked the learner. */
async function store(tx: Transaction, learner: LearnerId, task: Task, decisions: readonly Decision[], now: Instant) {
  const marked = decisions.flatMap(({ answer, outcome }) => (typeof outcome === 'string' ? [] : [{ answer, outcome }]))
  if (marked.length === 0) return
  if (task.version !== null) await insertMissingVersions(tx, [task.version])
  const { item, isUndo } = task
  const own = { learnerId: learner, itemId: item, isUndo, at: now }
  await tx.regrade.createMany({
    data: marked.map(({ answer, outcome }) => ({ responseId: answer.id, ...outcome, ...own })),
  })
  const sittings = [...new Set(marked.map(({ answer }) => answer.sitting))]
  await forEachBatch(sittings, (part) => tallySittings(tx, part))
  await rebuildHistory(tx, learner, item)
  await deleteFold(tx, learner)
}

/** Counts only answers that count. */
function addTo(count: RegradeCount, { decisions, isInExam, begun }: Found): void {
  count.begun += begun
  const counted = decisions.filter(({ answer }) => answer.isCounted)
  for (const { answer, outcome } of counted) {
    if (outcome === 'reworded') count.reworded++
    else if (outcome === 'other-options') count.otherOptions++
    else if (!isInExam) count[changeOf(answer, outcome)]++
  }
  if (!isMarking(counted)) return
  if (isInExam) count.inExams++
  else count.learners++
}

function changeOf({ mark }: StoredAnswer, { verdict }: GivenMark): 'lost' | 'gained' | 'same' {
  const [was, is] = [mark.verdict === 'right', verdict === 'right']
  return was === is ? 'same' : is ? 'gained' : 'lost'
}
