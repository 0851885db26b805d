import type { LearnerId, SittingId } from '../../../model/ids'
import type { SittingKind } from '../../../model/study/sitting'
import type { NewSitting } from '../../sittings'
import type { ProgressStore } from '../../store'
import { NINE, newLearner, newSitting } from '../example-sittings'

/** Returns a function that begins a sitting for a new learner. */
export const beginIn =
  (store: () => ProgressStore) =>
  async (
    kind: SittingKind,
    items = ['efs', 'ebs'],
    rest: Partial<NewSitting> = {},
    now = NINE,
  ): Promise<{ mina: LearnerId; id: SittingId }> => {
    const mina = newLearner()
    const { id } = await store().writer.createSitting(mina, newSitting(kind, items, rest), now)
    return { mina, id }
  }
