import type { NoteChange } from '../../lib/compiler/comparing/compare-versions'
import type { Message } from '../../lib/model/message'
import { type Comparison, keyChanges, newVersions } from './comparison'
import { examSentence } from './exam-sentence'
import { headline } from './headline'
import { Links } from './links'
import { capital, firstOf, folded, plain, sentence, spelled, table } from './markdown-text'
import { noteLines, noteRows } from './note-lines'
import { hintSentences, touchedQuestions } from './touched-questions'

/** Unfolded tables have at most so many rows, folded lists so many lines. */
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
  const touched = touchedQuestions(comparison, links, MOST_ROWS)
  const rows = noteRows(comparison, links)
  const isQuiet =
    touched.length === 0 && exams.length === 0 && rows.length <= MOST_ROWS && comparison.notes.length < MANY_NOTES
  const parts = [
    `<!-- haeseol: ${before.name}..${after.name} -->\n### ${headline(comparison)}`,
    ...(isQuiet ? [summary(comparison)] : []),
    ...touched,
    ...hintSentences(comparison, links),
    ...exams.slice(0, MOST_ROWS).map((exam) => plain(examSentence(exam))),
    ...(isQuiet || comparison.notes.length < MANY_NOTES || before.questions + after.questions === 0
      ? []
      : [tally(comparison)]),
    ...mendParts(comparison.messages, links),
    ...(isQuiet && rows.length > 0 ? [table(['', 'Where', 'What'], rows)] : []),
    ...(isQuiet || rows.length === 0 ? [] : [oneByOne(comparison, links)]),
    `${links.commit(after)} against ${links.commit(before)}`,
  ]
  return `${parts.join('\n\n')}\n`
}

function summary({ questions, notes, messages, mended, after }: Comparison): string {
  const ofKind = (kind: NoteChange['kind']) => notes.filter((note) => note.kind === kind).length
  const reworded = questions.pairs.filter(({ verdict }) => verdict === 'edited').length
  const counts: [number, string, string][] = [
    [questions.added.length, 'question', 'added'],
    [reworded, 'question', 'reworded'],
    ...(['added', 'edited', 'renamed', 'removed'] as const).map((kind): [number, string, string] => [
      ofKind(kind),
      'note',
      kind,
    ]),
  ]
  const done = counts.filter(([count]) => count > 0).map(([count, what, how]) => `${spelled(count, what)} ${how}`)
  const what = done.length > 0 ? `${capital(done.join(', '))}. ` : 'Nothing that a learner sees has changed. '
  const rest = [
    ...(messages.length === 0 ? ['nothing to mend'] : []),
    ...(mended > 0 ? [`${spelled(mended, 'message')} mended`] : []),
  ]
  return `${what}${[`${after.notes} notes and ${after.questions} questions read`, ...rest].join('; ')}.`
}

function tally(comparison: Comparison): string {
  const { questions, notes } = comparison
  const count = (verdict: string) => questions.pairs.filter((pair) => pair.verdict === verdict).length
  return table(
    [spelled(notes.length, 'note'), 'added', 'new version', 'reworded', 'removed', 'the same'],
    [
      [
        'questions',
        ...[
          questions.added.length,
          keyChanges(comparison).length + newVersions(comparison).length,
          count('edited'),
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
  const more = rows.length - MOST_ROWS
  const shown = rows
    .slice(0, MOST_ROWS)
    .map((message) => [message.severity, `${links.place(message)} \`${message.ruleId}\``, tell(message)])
  return [
    ...(rows.length > 0
      ? [
          `**To mend before merging${rows.length > MOST_ROWS ? `: ${spelled(errors.length, 'error')}, ${spelled(warnings.length, 'warning')}` : ''}**`,
        ]
      : []),
    ...(rows.length > 0
      ? [table(['', 'Where', 'What was met'], more > 0 ? [...shown, ['', `and ${more} more`, '']] : shown)]
      : []),
    ...(isLittle
      ? []
      : [folded(capital(spelled(advice.length, 'piece of advice', 'pieces of advice')), adviceLines(advice, links))]),
  ]
}

const adviceLines = (advice: readonly Message[], links: Links) =>
  firstOf(
    advice,
    MOST_LINES,
    (message) => `- ${links.place(message)} \`${message.ruleId}\`: ${tell(message)}`,
    (left) => `- and ${left} more`,
  )

const tell = ({ reason, mend }: Message) => sentence(mend === undefined ? `${reason}.` : `${reason}. ${mend}`)

function oneByOne(comparison: Comparison, links: Links): string {
  const lines = noteLines(comparison, links)
  const shown = firstOf(
    lines,
    MOST_LINES,
    (line) => line,
    (left) => `- and ${left} more`,
  )
  const title =
    lines.length < MANY_NOTES
      ? `Also in ${spelled(lines.length, 'note')}`
      : `${capital(spelled(lines.length, 'note'))}, one by one`
  return folded(title, shown)
}
