import 'server-only'
import { setImmediate } from 'node:timers/promises'

/** How long long work goes on without letting other requests through. */
const STRETCH_MS = 10

/** @returns lets others through if they waited for long enough */
export function pacer(): () => Promise<void> {
  let since = performance.now()
  return async () => {
    if (performance.now() - since < STRETCH_MS) return
    await setImmediate()
    since = performance.now()
  }
}

/** What work in steps gives. Other requests come in between. */
export async function inStretches<T>(steps: Generator<void, T>): Promise<T> {
  const pause = pacer()
  for (let step = steps.next(); ; step = steps.next()) {
    if (step.done) return step.value
    await pause()
  }
}
