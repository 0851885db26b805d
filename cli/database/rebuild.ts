import { openStore } from '../../lib/progress/open-store'
import { countOf } from '../count-of'
import { installation } from '../installation'
import { print } from '../print'

/** `haeseol rebuild`: makes everything anew that the database derives from the answers. */
export async function rebuild(): Promise<void> {
  const store = await openStore(installation().databaseUrl, { mustExist: true })
  try {
    const { sittings, learners } = await store.upkeep.rebuild()
    print(
      `Made anew: the counts of ${countOf(sittings, 'sitting')}, the histories of ${countOf(learners, 'learner')}\n`,
    )
  } finally {
    await store.close()
  }
}
