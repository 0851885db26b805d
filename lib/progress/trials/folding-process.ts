/** A process for tests to kill: `URL LEARNER`. It keeps folding all answers of a learner from the beginning. */
import { writeSync } from 'node:fs'
import type { LearnerId } from '../../model/ids'
import { openStore } from '../open-store'
import { SAME_NAMES } from './fold-rows-of'

const [url, learner] = process.argv.slice(2) as [string, LearnerId]
const store = await openStore(url)
for (let round = 1; ; round++) {
  await store.upkeep.rebuild()
  writeSync(1, `${round}\n`)
  await store.states.catchUp(learner, SAME_NAMES)
}
