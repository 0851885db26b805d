import type { IdentityItem } from '../../../lib/compiler/identity/identity-item'
import { type MatchedPair, matchedOptions } from '../../../lib/compiler/identity/matching/match-questions'
import { type Comparison, keyChanges, newVersions } from './comparison'
import type { ExamChange } from './exam-changes'
import { isSwapped } from './key-change'
import { capital, keyLetters, plain, spelled } from './markdown-text'

/** The worst fact, because the mail about a comment shows its heading. */
export function headline(comparison: Comparison): string {
  const [keys, versions, { removed }] = [keyChanges(comparison), newVersions(comparison), comparison.questions]
  const touched = [...keys, ...versions].map(({ before }) => before).concat(removed)
  if (touched.length === 0) return harmlessly(comparison)
  const parts = [
    ...(keys.length > 1 ? [keysChange(keys)] : keys.map(keyChange)),
    ...(versions.length > 0 ? [versionsChange(versions)] : []),
    ...(removed.length > 0
      ? [`${spelled(removed.length, 'question')} ${removed.length === 1 ? 'is' : 'are'} gone`]
      : []),
  ]
  const errors = errorsOf(comparison)
  const toMend = errors > 0 ? `; ${spelled(errors, 'error')} to mend` : ''
  return `${capital(parts.join(', '))}${fateOf(comparison, touched, removed.length === 0)}${toMend}`
}

const errorsOf = ({ messages }: Comparison) => messages.filter(({ severity }) => severity === 'error').length

/** A question with other options may ask the same. */
function versionsChange(versions: readonly MatchedPair[]): string {
  const count = spelled(versions.length, 'question')
  if (versions.every(({ stemReads }) => stemReads)) return `the options of ${count} change`
  if (versions.length === 1) return `${count} asks something else`
  return versions.some(({ stemReads }) => stemReads)
    ? `${count} ask something else or have other options`
    : `${count} ask something else`
}

/** A key whose letter is the same says something else. It may be only another wording. */
function keyChange(pair: MatchedPair): string {
  const [from, to] = [keyLetters(pair.before), keyLetters(pair.after)]
  if (from !== to) return `a key changes ${from}→${to}`
  return isSwapped(pair) ? `the key ${from} is another option now` : `the text of the key ${from} changes`
}

function keysChange(keys: readonly MatchedPair[]): string {
  const areOfTexts = keys.every(({ before, after }) => keyLetters(before) === keyLetters(after))
  return `${areOfTexts ? 'the texts of ' : ''}${spelled(keys.length, 'key')} change`
}

function fateOf({ answersTo }: Comparison, touched: readonly IdentityItem[], areKept: boolean): string {
  const answers = touched.reduce((sum, item) => sum + (answersTo(item)?.answers ?? 0), 0)
  if (answers === 0) return ''
  const count = answers === 1 ? '1 answer' : `${answers} answers`
  return areKept
    ? `; ${count} ${answers === 1 ? 'keeps its' : 'keep their'} old verdict`
    : `: ${count} ${answers === 1 ? 'is' : 'are'} touched`
}

/** If no answer is touched, learners may still miss something. */
function harmlessly(comparison: Comparison): string {
  const { messages, exams } = comparison
  const [errors, explanations] = [errorsOf(comparison), goneExplanations(comparison)]
  const links = messages.filter(({ ruleId }) => ruleId === 'link-unresolved').length
  if (exams.length > 0) return examsChange(exams)
  if (errors > 0) return `${capital(spelled(errors, 'error'))} to mend; ${HARMLESS}`
  if (links > 0) return `${capital(spelled(links, 'link'))} ${links === 1 ? 'leads' : 'lead'} nowhere; ${HARMLESS}`
  if (explanations > 0)
    return `${capital(spelled(explanations, 'explanation'))} ${explanations === 1 ? 'is' : 'are'} gone; ${HARMLESS}`
  return capital(HARMLESS)
}

const HARMLESS = 'no answer changes its meaning'

function examsChange(exams: readonly ExamChange[]): string {
  const worst = exams.reduce((worst, exam) => (harmOf(exam) > harmOf(worst) ? exam : worst))
  const others = exams.length > 1 ? `; ${spelled(exams.length, 'exam')} are concerned` : ''
  return `The exam “${plain(worst.exam)}” ${FATES[harmOf(worst)]}${others}`
}

const FATES = ['has too few questions of a domain', 'can no longer be filled', 'is gone']

const harmOf = ({ isGone, got, wanted }: ExamChange) => (isGone ? 2 : Number(got < wanted))

/** Of options that had one. */
const goneExplanations = ({ questions }: Comparison): number =>
  questions.pairs
    .flatMap(matchedOptions)
    .filter(([was, is]) => was.explanations.length > 0 && is.explanations.length === 0).length
