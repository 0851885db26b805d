import type { IdentityItem } from '../../lib/compiler/identity/identity-item'
import { type Comparison, keyChanges, newVersions } from './comparison'
import { capital, keyLetters, plain, spelled } from './markdown-text'

/** The worst fact, because the mail about a comment shows its heading. */
export function headline(comparison: Comparison): string {
  const [keys, versions, { removed }] = [keyChanges(comparison), newVersions(comparison), comparison.questions]
  const touched = [...keys, ...versions].map(({ before }) => before).concat(removed)
  if (touched.length === 0) return harmlessly(comparison)
  const parts = [
    ...(keys.length > 0 ? [keysChange(keys)] : []),
    ...(versions.length > 0
      ? [`${spelled(versions.length, 'question')} ${versions.length === 1 ? 'asks' : 'ask'} something else`]
      : []),
    ...(removed.length > 0
      ? [`${spelled(removed.length, 'question')} ${removed.length === 1 ? 'is' : 'are'} gone`]
      : []),
  ]
  return `${capital(parts.join(', '))}${fateOf(comparison, touched, removed.length === 0)}`
}

/** A key whose letter is the same says something else. It may be only another wording. */
function keysChange(keys: ReturnType<typeof keyChanges>): string {
  const [from, to] = [keyLetters(keys[0]!.before), keyLetters(keys[0]!.after)]
  const isOfTexts = keys.every(({ before, after }) => keyLetters(before) === keyLetters(after))
  if (isOfTexts)
    return keys.length === 1
      ? `the text of the key ${from} changes`
      : `the texts of ${spelled(keys.length, 'key')} change`
  return keys.length === 1 ? `a key changes ${from}→${to}` : `${spelled(keys.length, 'key')} change`
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
function harmlessly({ messages, exams }: Comparison): string {
  const errors = messages.filter(({ severity }) => severity === 'error').length
  const links = messages.filter(({ ruleId }) => ruleId === 'link-unresolved').length
  const unfilled = exams.find(({ isGone, got, wanted }) => isGone || got < wanted)
  if (unfilled !== undefined)
    return `The exam “${plain(unfilled.exam)}” ${unfilled.isGone ? 'is gone' : 'can no longer be filled'}`
  if (errors > 0) return `${capital(spelled(errors, 'error'))} to mend; no answer changes its meaning`
  if (links > 0)
    return `${capital(spelled(links, 'link'))} ${links === 1 ? 'leads' : 'lead'} nowhere; no answer changes its meaning`
  return 'No answer changes its meaning'
}
