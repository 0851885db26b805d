import 'server-only'
import { reportFault } from '../process/fault-response'
import { warn } from '../process/log'
import { store } from '../process/store'
import { sweptBefore } from '../process/swept-before'

const MINUTE_MS = 60_000
const SWEEP_EVERY_MS = 60 * MINUTE_MS

/**
 * Starts the regular maintenance of the database. Instances sweep at different times, because the first delay is
 * random.
 */
export function startMaintenance(): void {
  every(MINUTE_MS, async () => (await store()).upkeep.forgetTolls())
  setTimeout(() => every(SWEEP_EVERY_MS, sweep), Math.random() * SWEEP_EVERY_MS).unref()
}

async function sweep(): Promise<void> {
  const { sittings, learners, versions } = await (await store()).upkeep.sweep(sweptBefore())
  if (sittings + versions === 0) return
  const what = `${sittings} sittings without answers, ${learners} learners without sittings, ${versions} versions`
  warn('sweep', `Deleted abandoned records: ${what}.`)
}

/** Repeats `work`, waiting `ms` after each run. Failures are logged. */
function every(ms: number, work: () => Promise<void>): void {
  const run = () =>
    work()
      .catch((error) => reportFault(error))
      .finally(() => setTimeout(run, ms).unref())
  setTimeout(run, ms).unref()
}
