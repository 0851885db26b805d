import { describeAsked } from '../../../lib/compiler/identity/describe-change'
import type { IdentityItem } from '../../../lib/compiler/identity/identity-item'
import { likenessOf, pinAdvice } from '../../../lib/compiler/identity/matching/lookalike'
import type { MatchedPair } from '../../../lib/compiler/identity/matching/match-questions'
import { identityText } from '../../../lib/compiler/identity/wording/identity-text'
import type { AnsweredQuestion } from './answers'
import { type Comparison, keyChanges, newVersions } from './comparison'
import { areExplanationsLeft, isSwapped, keyTexts, staleExplanations } from './key-change'
import type { Links } from './links'
import { capital, keyLetters, longTable, optionText, plain, quoteText, sentence, spelled, table } from './markdown-text'

/** What happens to the answers already given: one key at length, several changes as a table. */
export function touchedQuestions(comparison: Comparison, links: Links): string[] {
  const [keys, versions, { removed }] = [keyChanges(comparison), newVersions(comparison), comparison.questions]
  const count = keys.length + versions.length + removed.length
  if (count === 0) return []
  const [key] = keys
  if (key !== undefined && count === 1) return oneKey(key, comparison, links)
  const rows = [
    ...keys.map((pair) => [
      keyCell(pair),
      `${links.question(pair.after)}: ${[keyTexts(pair), ...besides(pair)].join('; ')}`,
      kept(comparison, pair.before),
    ]),
    ...removed.map((item) => [
      'removed',
      `${links.formerQuestion(item)}: ${quoteText(identityText(item.stem))}`,
      fate(comparison, item, 'leave every schedule', 'leaves every schedule'),
    ]),
    ...versions.map((pair) => [
      'new version',
      `${links.question(pair.after)}: ${plain(describeAsked(pair).join('; '))}`,
      kept(comparison, pair.before),
    ]),
  ]
  const isAnswered = rows.some(([, , answers]) => answers !== '')
  const isKeyAnswered = keys.some(({ before }) => comparison.answersTo(before) !== undefined)
  const columns = isAnswered ? 3 : 2
  return [
    ...longTable(
      ['', 'Question', 'Answers so far'].slice(0, columns),
      rows,
      (row) => row.slice(0, columns),
      (left) => capital(spelled(left.length, 'more question')),
    ),
    ...(isKeyAnswered ? [REGRADE] : []),
  ]
}

/** Only the operator can know whether the old key was wrong. */
const REGRADE = 'If an old key was wrong, `haeseol regrade` marks its answers again once this is published.'

const keyCell = ({ before, after }: MatchedPair) => {
  const [from, to] = [keyLetters(before), keyLetters(after)]
  return from === to ? `key ${from}, another text` : `key ${from}→${to}`
}

/** What else a reviewer of a changed key must know. */
function besides(pair: MatchedPair): string[] {
  const stale = staleExplanations(pair)
  return [
    ...describeAsked(pair).map(plain),
    ...(isSwapped(pair) && areExplanationsLeft(pair) ? ['explanations stay at their letters'] : []),
    ...(stale.length > 0 ? [`${named(stale)} unchanged`] : []),
  ]
}

const named = (letters: readonly string[]) =>
  `${letters.length === 1 ? 'explanation' : 'explanations'} of ${letters.join(' and ')}`

const kept = (comparison: Comparison, item: IdentityItem) =>
  fate(comparison, item, 'keep their old verdict', 'keeps its old verdict')

function fate({ answersTo }: Comparison, item: IdentityItem, many: string, one: string): string {
  const answered = answersTo(item)
  return answered === undefined ? '' : `${answered.answers} ${answered.answers === 1 ? one : many}`
}

function oneKey(pair: MatchedPair, comparison: Comparison, links: Links): string[] {
  const answered = comparison.answersTo(pair.before)
  const rows = [
    ...keyRows('before', pair.before, answered, pair.before),
    ...keyRows('now', pair.after, answered, pair.before),
  ]
  return [
    `**${links.question(pair.after)}** is the same question in a new version, because its key changed.${remarks(pair)
      .map((remark) => ` ${remark}`)
      .join('')}`,
    table(['', 'Option', ...(answered === undefined ? [] : ['Answers so far'])], rows),
    ...(answered === undefined ? [] : [afterwards(answered)]),
  ]
}

/** Says what the table of the two keys does not. */
function remarks(pair: MatchedPair): string[] {
  const [asked, stale] = [describeAsked(pair), staleExplanations(pair)]
  if (isSwapped(pair)) return [swapped(pair)]
  return [
    ...(asked.length > 0 ? [`Also: ${plain(asked.join('; '))}.`] : []),
    ...(stale.length === 0 ? [] : [`The ${named(stale)} ${stale.length === 1 ? IS_STALE : ARE_STALE}`]),
  ]
}

const IS_STALE = 'is as before. Does it still fit?'
const ARE_STALE = 'are as before. Do they still fit?'

const swapped = (pair: MatchedPair) =>
  areExplanationsLeft(pair)
    ? 'Its options changed places, and the letters of the answer and of the explanations did not.'
    : 'Its options changed places, and the letter of the answer did not.'

function keyRows(
  when: string,
  { options }: IdentityItem,
  answered: AnsweredQuestion | undefined,
  asked: IdentityItem,
): string[][] {
  const keys = options.filter(({ isKey }) => isKey)
  return keys.map(({ label, text }) => {
    const counted = answered?.options.find((option) => option.text === text)
    const marked = asked.options.find((option) => option.text === text)?.isKey ? 'right' : 'wrong'
    const count = counted === undefined ? [] : [`${counted.answers}, marked ${marked}`]
    return [
      `key ${when}`,
      `${label}) ${optionText(text)}`,
      ...(answered === undefined ? [] : count.length > 0 ? count : ['']),
    ]
  })
}

function afterwards({ answers, learners }: AnsweredQuestion): string {
  const [stay, told] = [
    answers === 1 ? 'The 1 answer stays as it was marked.' : `The ${answers} answers stay as they were marked.`,
    learners === 1 ? 'Its learner meets' : `Their ${learners} learners meet`,
  ]
  return `${stay} ${told} the question again in review. ${REGRADE}`
}

/** As many hints as these are shown. */
const MOST_HINTS = 5

/** Questions that may be old ones, and how to keep their answers. */
export const hintSentences = ({ questions: { hints } }: Comparison, links: Links): string[] =>
  hints.slice(0, MOST_HINTS).map((hint) => {
    const likeness = sentence(`${likenessOf(hint, 'was at')}. ${pinAdvice(hint)}`)
    return `The new ${links.question(hint.added)} ${likeness}`
  })
