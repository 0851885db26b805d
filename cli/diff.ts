import pc from 'picocolors'
import { checkNotes } from '../lib/compiler/compiling/check-notes'
import { describeChange } from '../lib/compiler/identity/describe-change'
import { type IdentityItem, type IdentityVault, identityVault } from '../lib/compiler/identity/identity-item'
import { pinAdvice } from '../lib/compiler/identity/lookalike'
import { matchQuestions, type QuestionMatch } from '../lib/compiler/identity/match-questions'
import { readVault } from '../lib/compiler/publishing/read-vault'
import { print } from './print'

type Verdict = 'same' | 'edited' | 'version' | 'added' | 'removed'

const paint: Record<Verdict, (text: string) => string> = {
  same: pc.dim,
  edited: pc.cyan,
  version: pc.yellow,
  added: pc.green,
  removed: pc.red,
}

/**
 * `haeseol diff`: prints which question of one vault became which question of the other. Each question appears once.
 */
export async function diff(before: string, after: string, { format }: { format: 'text' | 'json' }): Promise<void> {
  const match = matchQuestions(await openQuestions(before), await openQuestions(after))
  await print(format === 'json' ? asJson(match) : asText(match))
}

/** All questions, including those with errors. */
async function openQuestions(folder: string): Promise<IdentityVault> {
  const { files } = await readVault(folder)
  return identityVault(checkNotes(files).notes)
}

function asJson({ pairs, removed, added }: QuestionMatch): string {
  const questions = [
    ...pairs.map(({ before, after, verdict }) => ({ old: placeOf(before), new: placeOf(after), verdict })),
    ...removed.map((item) => ({ old: placeOf(item), new: null, verdict: 'removed' })),
    ...added.map((item) => ({ old: null, new: placeOf(item), verdict: 'added' })),
  ]
  return `${JSON.stringify({ questions }, null, 2)}\n`
}

const placeOf = ({ path, line }: IdentityItem) => ({ path, line })

/** For people: only the changes, and what they mean for learners' answers. */
function asText({ pairs, removed, added, hints }: QuestionMatch): string {
  const changed = pairs.filter(({ verdict }) => verdict !== 'same')
  return [
    ...changed.map((pair) => paragraph(pair.verdict, origin(pair.before, pair.after), describeChange(pair))),
    ...removed.map((item) => paragraph('removed', at(item), [])),
    ...added.map((item) => paragraph('added', at(item), hintsFor(item, hints))),
    ...moved(pairs),
    summary(pairs, removed.length, added.length),
  ].join('')
}

const paragraph = (verdict: Verdict, place: string, lines: readonly string[]) =>
  `${[`${paint[verdict](verdict.padEnd(7))} ${place}`, ...lines.map((line) => `        ${line}`)].join('\n')}\n`

const at = ({ path, line }: IdentityItem) => `${path}:${line}`

const origin = (before: IdentityItem, after: IdentityItem) =>
  before.path === after.path ? at(after) : `${at(after)} (was ${at(before)})`

const hintsFor = (item: IdentityItem, hints: QuestionMatch['hints']) =>
  hints
    .filter(({ added }) => added === item)
    .map(({ removed }) => `looks like ${at(removed)}, which was removed. ${pinAdvice(removed)}`)

/** Unchanged questions that are in another note now. */
const moved = (pairs: QuestionMatch['pairs']) =>
  pairs
    .filter(({ before, after, verdict }) => verdict === 'same' && before.path !== after.path)
    .map(({ before, after }) => paragraph('same', origin(before, after), []))

function summary(pairs: QuestionMatch['pairs'], removed: number, added: number): string {
  const count = (verdict: Verdict) => pairs.filter((pair) => pair.verdict === verdict).length
  const kept = `${count('same')} same, ${count('edited')} edited, ${count('version')} in a new version`
  return `${kept}, ${added} added, ${removed} removed\n`
}
