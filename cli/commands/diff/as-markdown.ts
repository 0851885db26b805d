import { groupBy } from '../../../lib/compiler/base/group-by'
import type { NoteChange } from '../../../lib/compiler/comparing/compare-versions'
import type { Message } from '../../../lib/model/message'
import { type Comparison, editedQuestions, keyChanges, movedQuestions, newVersions, pinChanges } from './comparison'
import { examSentence } from './exam-sentence'
import { headline } from './headline'
import { Links } from './links'
import { capital, firstOf, folded, longTable, plain, sentence, spelled, table } from './markdown-text'
import { noteLines, noteRows } from './note-lines'
import { isMove, quietChanges } from './quiet-changes'
import { hintSentences, touchedQuestions } from './touched-questions'

/** A small change has at most so many rows, a folded list so many lines. */
const MOST_ROWS = 10
const MOST_LINES = 60
/** So much advice stands among the warnings; more is folded. */
const MOST_ADVICE = 2
/** From so many changed notes on, a table counts their questions. */
const MANY_NOTES = 4

/**
 * As a comment on a pull request reads: what happens to answers already given, what a learner would miss, what is new.
 * What is unchanged is not mentioned.
 * @param repository  its address, for links to lines
 */
export function asMarkdown(comparison: Comparison, repository: string | undefined): string {
  const links = new Links(comparison, repository)
  const { before, after, exams } = comparison
  const touched = touchedQuestions(comparison, links)
  const rows = noteRows(comparison, links)
  const isHarmless = touched.length === 0 && exams.length === 0
  const isQuiet = isHarmless && rows.length <= MOST_ROWS && comparison.notes.length < MANY_NOTES
  const parts = [
    `<!-- haeseol: ${before.name}..${after.name} -->\n### ${headline(comparison)}`,
    ...(isHarmless ? [summary(comparison)] : []),
    ...touched,
    ...hintSentences(comparison, links),
    ...exams.slice(0, MOST_ROWS).map((exam) => plain(examSentence(exam))),
    ...(touched.length === 0 || comparison.notes.length < MANY_NOTES ? [] : [tally(comparison)]),
    ...mendParts(comparison.messages, links),
    ...(isQuiet && rows.length > 0 ? [table(['', 'Where', 'What'], rows)] : []),
    ...(isQuiet || rows.length === 0 ? [] : [oneByOne(comparison, links)]),
    `${links.commit(after)} against ${links.commit(before)}`,
  ]
  return `${fitting(parts).join('\n\n')}\n`
}

/** GitHub takes no comment of more than 65,536 characters. */
const MOST_CHARACTERS = 60_000
/** Such a part is always kept: of these there are few. */
const SHORT = 1_000
const TOO_LONG = 'There is more than a comment can hold: `haeseol diff` prints it.'

function fitting(parts: readonly string[]): string[] {
  let left = MOST_CHARACTERS
  return parts.map((part) => {
    if (part.length > Math.max(left, SHORT)) return TOO_LONG
    left -= part.length
    return part
  })
}

function summary(comparison: Comparison): string {
  const { questions, tags, notes, messages, mended, after } = comparison
  const renamed = notes.filter((note) => note.kind === 'renamed')
  const ofKind = (kind: NoteChange['kind']) => notes.filter((note) => note.kind === kind).length
  const moved = renamed.filter(isMove).length
  const counts: [number, string, string][] = [
    [questions.added.length, 'question', 'added'],
    [editedQuestions(comparison).length, 'question', 'edited'],
    [movedQuestions(comparison).length, 'question', 'moved to another note'],
    [pinChanges(comparison).length, 'pin', 'changed'],
    [tags.length, 'question', 'tagged otherwise'],
    [ofKind('added'), 'note', 'added'],
    [ofKind('edited'), 'note', 'edited'],
    [renamed.length - moved, 'note', 'renamed'],
    [moved, 'note', 'moved to another folder'],
    [ofKind('removed'), 'note', 'removed'],
    [comparison.images.length, 'image', 'replaced'],
  ]
  const done = counts.filter(([count]) => count > 0).map(([count, what, how]) => `${spelled(count, what)} ${how}`)
  const what = done.length > 0 ? `${capital(done.join(', '))}. ` : 'No note and no question has changed. '
  const rest = [
    ...(messages.length === 0 ? ['nothing to mend'] : []),
    ...(mended > 0 ? [`${spelled(mended, 'earlier message')} mended`] : []),
  ]
  return `${what}${[`${after.notes} notes and ${after.questions} questions read`, ...rest].join('; ')}.`
}

function tally(comparison: Comparison): string {
  const { questions, notes } = comparison
  const count = (verdict: string) => questions.pairs.filter((pair) => pair.verdict === verdict).length
  return table(
    [spelled(notes.length, 'note'), 'added', 'new version', 'edited', 'removed', 'the same'],
    [
      [
        'questions',
        ...[
          questions.added.length,
          keyChanges(comparison).length + newVersions(comparison).length,
          editedQuestions(comparison).length,
          questions.removed.length,
          count('same'),
        ].map(String),
      ],
    ],
  )
}

/** Errors and warnings as a table; advice beside them if it is little, else folded. */
function mendParts(messages: readonly Message[], links: Links): string[] {
  const of = (severity: Message['severity']) => messages.filter((message) => message.severity === severity)
  const [errors, warnings, advice] = [of('error'), of('warning'), of('advice')]
  const isLittle = advice.length <= MOST_ADVICE
  const rows = [...errors, ...warnings, ...(isLittle ? advice : [])]
  const counts =
    alike(rows).length > MOST_ROWS ? `: ${spelled(errors.length, 'error')}, ${spelled(warnings.length, 'warning')}` : ''
  const title = errors.length + warnings.length === 0 ? 'Advice' : `To mend before merging${counts}`
  return [
    ...(rows.length > 0 ? [`**${title}**`, ...mendTables(rows, links)] : []),
    ...(isLittle
      ? []
      : [folded(capital(spelled(advice.length, 'piece of advice', 'pieces of advice')), adviceLines(advice, links))]),
  ]
}

const mendTables = (messages: readonly Message[], links: Links): string[] =>
  longTable(
    ['', 'Where', 'What was met'],
    alike(messages),
    (same) => [same[0].severity, `${places(same, links)} \`${same[0].ruleId}\``, tell(same[0])],
    (left) => capital(spelled(left.flat().length, 'more place')),
  )

const adviceLines = (advice: readonly Message[], links: Links) =>
  firstOf(
    alike(advice),
    MOST_LINES,
    (same) => `- ${places(same, links)} \`${same[0].ruleId}\`: ${tell(same[0])}`,
    (left) => `- and ${left.flat().length} more`,
  )

/** Groups of messages that say one thing, such as that a note is missing to which many others link. */
const alike = (messages: readonly Message[]) => [
  ...groupBy(messages, ({ severity, ruleId, reason, mend }) => [severity, ruleId, reason, mend].join('\n')).values(),
]

const MOST_PLACES = 3

const places = (messages: readonly Message[], links: Links) =>
  firstOf(messages, MOST_PLACES, links.place, (left) => `and ${left.length} more`).join(', ')

const tell = ({ reason, mend }: Message) => sentence(mend === undefined ? `${reason}.` : `${reason}. ${mend}`)

function oneByOne(comparison: Comparison, links: Links): string {
  const lines = noteLines(comparison, links)
  const shown = firstOf(
    lines,
    MOST_LINES,
    (line) => line,
    (left) => `- and ${left.length} more`,
  )
  const count = new Set(quietChanges(comparison, links).map(({ path }) => path)).size
  const title =
    count < MANY_NOTES ? `Also in ${spelled(count, 'note')}` : `${capital(spelled(count, 'note'))}, one by one`
  return folded(title, shown)
}
