import 'server-only'
import { noteFault } from '../process/fault-response'
import { warn } from '../process/log'
import { sweepAfterDays } from '../process/settings'
import { store } from '../process/store'

const MINUTE_MS = 60_000
const DAY_MS = 86_400_000
/** Each instance begins its sweeps at another time. */
const SWEEP_EVERY_MS = 60 * MINUTE_MS

/** What a server does for its database beside the requests, from its start to its end. */
export function keepUp(): void {
  every(MINUTE_MS, async () => (await store()).upkeep.forgetTolls())
  setTimeout(() => every(SWEEP_EVERY_MS, sweep), Math.random() * SWEEP_EVERY_MS).unref()
}

async function sweep(): Promise<void> {
  const before = new Date(Date.now() - sweepAfterDays * DAY_MS).toISOString()
  const { sittings, learners, versions } = await (await store()).upkeep.sweep(before)
  if (sittings + versions === 0) return
  const what = `${sittings} sittings without an answer, ${learners} learners without a sitting, ${versions} versions`
  warn('sweep', `Swept what was left behind: ${what}.`)
}

/** The next turn begins when this one is done; one that fails is only noted. */
function every(ms: number, work: () => Promise<void>): void {
  const turn = () =>
    work()
      .catch((error) => noteFault(error))
      .finally(() => setTimeout(turn, ms).unref())
  setTimeout(turn, ms).unref()
}
