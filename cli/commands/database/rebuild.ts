import { installationOf } from '../../../lib/installation/installation'
import type { Rebuilt } from '../../../lib/progress/deriving/rebuild'
import { countOf } from '../../shared/count-of'
import { print } from '../../shared/print'
import { publishedNames } from './published-questions'
import { withStore } from './with-store'

const TOLD_EVERY_MS = 5_000

/** `haeseol rebuild`: recomputes everything that is derived from the answers. */
export async function rebuild(): Promise<void> {
  const names = publishedNames(installationOf(process.env).bundles)
  const done = await withStore((store) => store.upkeep.rebuild(names, toldAtTimes()))
  print(`Rebuilt ${summaryOf(done)}\n`)
}

/** Tells an operator who waits that something is going on. */
function toldAtTimes(): (done: Rebuilt) => void {
  let next = Date.now() + TOLD_EVERY_MS
  return (done) => {
    if (Date.now() < next) return
    next = Date.now() + TOLD_EVERY_MS
    process.stderr.write(`So far: ${summaryOf(done)}\n`)
  }
}

const summaryOf = ({ sittings, learners }: Rebuilt) =>
  `the counts of ${countOf(sittings, 'sitting')} and the histories of ${countOf(learners, 'learner')}`
