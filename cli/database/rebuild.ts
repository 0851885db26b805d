import { installationOf } from '../../lib/installation/installation'
import { openStore } from '../../lib/progress/open-store'
import { countOf } from '../count-of'
import { print } from '../print'

/** `haeseol rebuild`: recomputes everything that is derived from the answers. */
export async function rebuild(): Promise<void> {
  const store = await openStore(installationOf(process.env).databaseUrl, { mustExist: true })
  try {
    const { sittings, learners } = await store.upkeep.rebuild()
    print(
      `Rebuilt the counts of ${countOf(sittings, 'sitting')} and the histories of ${countOf(learners, 'learner')}\n`,
    )
  } finally {
    await store.close()
  }
}
