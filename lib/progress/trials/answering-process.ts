/**
 * A process for tests to kill: `URL LEARNER SITTING`. It keeps answering `efs` and prints each seq once it is stored.
 */
import { writeSync } from 'node:fs'
import type { LearnerId, SittingId } from '../../model/ids'
import { openStore } from '../open-store'
import { answer, NINE } from './example-sittings'

const [url, learner, sitting] = process.argv.slice(2) as [string, LearnerId, SittingId]
const store = await openStore(url)
for (let seq = 1; ; seq++) {
  const outcome = await store.writer.record(learner, sitting, answer('efs', seq, 'a'), NINE)
  if (outcome.kind === 'created') writeSync(1, `${seq}\n`)
}
