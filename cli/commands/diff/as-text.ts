import pc from 'picocolors'
import type { NoteChange } from '../../../lib/compiler/comparing/compare-versions'
import { describeChange } from '../../../lib/compiler/identity/describe-change'
import type { IdentityItem } from '../../../lib/compiler/identity/identity-item'
import type { ItemVerdict } from '../../../lib/compiler/identity/matching/compare-items'
import type { MatchedPair } from '../../../lib/compiler/identity/matching/match-questions'
import { quoted } from '../../../lib/compiler/identity/wording/differing-words'
import { identityText } from '../../../lib/compiler/identity/wording/identity-text'
import { countOf } from '../../shared/count-of'
import { paint as paintSeverity } from '../../shared/count-rules'
import { hintOf } from './as-json'
import { type Comparison, movedQuestions, pinChanges } from './comparison'
import { examSentence } from './exam-sentence'
import { staleExplanations } from './key-change'

type Kind = ItemVerdict | 'moved' | 'renamed' | 'added' | 'removed'

const paint: Record<Kind, (text: string) => string> = {
  same: pc.dim,
  edited: pc.cyan,
  version: pc.yellow,
  moved: pc.dim,
  renamed: pc.dim,
  added: pc.green,
  removed: pc.red,
}

/** For people in a terminal: only the changes, and what they mean for learners' answers. */
export function asText(comparison: Comparison): string {
  const { questions, tags, notes, images, exams, messages, answersTo } = comparison
  const { pairs, removed, added, hints } = questions
  const answered = (item: IdentityItem, fate: string) => {
    const found = answersTo(item)
    return found === undefined
      ? []
      : [`${countOf(found.answers, 'answer')} of ${countOf(found.learners, 'learner')} ${fate}`]
  }
  return [
    ...pairs
      .filter(({ verdict }) => verdict !== 'same')
      .map((pair) =>
        paragraph(pair.verdict, origin(pair), [
          ...describeChange(pair),
          ...whyVersion(pair),
          ...leftExplanations(pair),
          ...(pair.verdict === 'version' ? answered(pair.before, 'keep their old verdict') : []),
        ]),
      ),
    ...removed.map((item) => paragraph('removed', at(item), [stemOf(item), ...answered(item, 'leave every schedule')])),
    ...added.map((item) => paragraph('added', at(item), [stemOf(item), ...Object.values(hintOf(item, hints))])),
    ...movedQuestions(comparison)
      .filter(({ verdict }) => verdict === 'same')
      .map((pair) => paragraph('moved', origin(pair), [])),
    ...pinChanges(comparison).map(pinLine),
    ...tags.map(({ item, facts }) => paragraph('edited', at(item), facts)),
    ...notes.map(noteLine),
    ...images.map((path) => paragraph('edited', path, ['the image was replaced'])),
    ...exams.map((exam) => `${pc.red('exam')}    ${examSentence(exam)}\n`),
    ...messages.map(
      ({ severity, file, span, ruleId, reason }) =>
        `${paintSeverity[severity](severity.padEnd(7))} ${file}:${span.start.line} ${ruleId} ${reason}\n`,
    ),
    summary(comparison),
  ].join('')
}

const paragraph = (kind: Kind, place: string, lines: readonly string[]) =>
  `${[`${paint[kind](kind.padEnd(7))} ${place}`, ...lines.map((line) => `        ${line}`)].join('\n')}\n`

/** Why identity makes a new version of a question. */
function whyVersion({ verdict, keyReads, stemReads }: MatchedPair): string[] {
  if (verdict !== 'version') return []
  const why = keyReads ? (stemReads ? 'its options are others' : 'its stem says something else') : 'the key changed'
  return [`the same question in a new version, because ${why}`]
}

function leftExplanations(pair: MatchedPair): string[] {
  const stale = staleExplanations(pair)
  return stale.length === 0 ? [] : [`explanation of ${stale.join(', ')} unchanged, although the key changed`]
}

const pinLine = ({ before, after }: MatchedPair) =>
  paragraph('edited', at(after), [after.pin === null ? `pin ^${before.pin} removed` : `pin ^${after.pin} added`])

const stemOf = ({ stem }: IdentityItem) => quoted(identityText(stem))

const at = ({ path, line }: IdentityItem) => `${path}:${line}`

const origin = ({ before, after }: MatchedPair) =>
  before.path === after.path ? at(after) : `${at(after)} (was ${at(before)})`

function noteLine(note: NoteChange): string {
  if (note.kind === 'added' || note.kind === 'removed') return paragraph(note.kind, note.path, [])
  const lines = [
    ...note.facts,
    ...(note.passages.length > 0 ? [countOf(note.passages.length, 'changed paragraph')] : []),
  ]
  if (note.kind === 'edited') return paragraph('edited', note.path, lines)
  const redirect = note.redirect === null ? [] : [`its address ${note.redirect.from} leads to ${note.redirect.to}`]
  return paragraph('renamed', `${note.path} (was ${note.from})`, [...redirect, ...lines])
}

function summary({ questions: { pairs, removed, added } }: Comparison): string {
  const count = (kind: ItemVerdict) => pairs.filter(({ verdict }) => verdict === kind).length
  const kept = `${count('same')} same, ${count('edited')} edited, ${count('version')} in a new version`
  return `${kept}, ${added.length} added, ${removed.length} removed\n`
}
