import type { LedgerItem } from '../../../lib/compiler/identity/ledger/ledger'
import type { RegradeCount } from '../../../lib/model/authors/regrade'
import { countOf } from '../../shared/count-of'

interface Done {
  isApplied: boolean
  isUndo: boolean
}

/** What a regrade has changed or would change. Learners are counted, never named. */
export function regradeText(question: LedgerItem, count: RegradeCount, done: Done): string {
  const { path, line, options } = question
  const keys = options.filter(({ isKey }) => isKey).map(({ text }) => `“${text}”`)
  const lines = [
    `${path}:${line}  ${question.id}`,
    `  key: ${keys.join(' and ')}`,
    ...(count.learners === 0 ? [nothing(done)] : changed(count, done)),
    ...left(count),
    ...(count.learners === 0 || done.isApplied ? [] : [how(question, done)]),
  ]
  return `${lines.join('\n')}\n`
}

const nothing = ({ isUndo }: Done) =>
  isUndo ? '  There is no regrade to take back' : '  All answers to these options were marked by this key'

function changed({ learners, lost, gained, same }: RegradeCount, { isApplied, isUndo }: Done): string[] {
  const was = lost + gained + same === 1 ? 'was' : 'were'
  const again = isUndo ? 'given back the verdict from before' : 'marked again'
  const what = isApplied ? `${was} ${again}` : isUndo ? `would be ${again}` : `${was} marked by another key`
  return [
    `  ${countOf(lost + gained + same, 'answer')} of ${countOf(learners, 'learner')} ${what}:`,
    `    ${lost} right before, not any more · ${gained} right now · ${same} as before`,
  ]
}

function left({ reworded, otherOptions, inExams, begun }: RegradeCount): string[] {
  return [
    reworded > 0 &&
      `  ${countOf(reworded, 'answer')} left: the words of the question were others (--reworded marks them, too)`,
    otherOptions > 0 && `  ${countOf(otherOptions, 'answer')} left: the options were others`,
    inExams > 0 && `  ${countOf(inExams, 'learner')} left out during an exam. Run this again later`,
    begun > 0 &&
      `  ${countOf(begun, 'open sitting')} will still ask the old version and mark by its key. Run this again when ${begun === 1 ? 'it is' : 'they are'} answered`,
  ].filter((line) => line !== false)
}

const how = ({ id }: LedgerItem, { isUndo }: Done) =>
  `Nothing was changed. Do it with: haeseol regrade ${id}${isUndo ? ' --undo' : ''} --apply`
