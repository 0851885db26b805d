import pc from 'picocolors'
import { checkNotes } from '../lib/compiler/compiling/check-notes'
import { describeChange } from '../lib/compiler/identity/describe-change'
import { type IdentityItem, type IdentityVault, identityVault } from '../lib/compiler/identity/identity-item'
import { likenessOf, pinAdvice } from '../lib/compiler/identity/lookalike'
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

/** A change that is worth a second look before learners meet it. */
type Failure = 'key' | 'version' | 'removed'

interface DiffOptions {
  format: 'text' | 'json'
  failOn?: Failure
}

/**
 * `haeseol diff`: prints which question of one vault became which question of the other. Each question appears once.
 * @param failOn  the change with which the command ends with status 1
 */
export async function diff(before: string, after: string, { format, failOn }: DiffOptions): Promise<void> {
  const match = matchQuestions(await openQuestions(before), await openQuestions(after))
  await print(format === 'json' ? asJson(match) : asText(match))
  if (failOn !== undefined && hasChange(match, failOn)) process.exitCode = 1
}

function hasChange({ pairs, removed }: QuestionMatch, change: Failure): boolean {
  if (change === 'removed') return removed.length > 0
  return pairs.some(({ verdict, keyReads }) => (change === 'key' ? !keyReads : verdict === 'version'))
}

/** All questions, including those with errors. */
async function openQuestions(folder: string): Promise<IdentityVault> {
  const { files } = await readVault(folder)
  return identityVault(checkNotes(files).notes)
}

function asJson({ pairs, removed, added, hints }: QuestionMatch): string {
  const questions = [
    ...pairs.map((pair) => ({
      ...{ old: placeOf(pair.before), new: placeOf(pair.after), verdict: pair.verdict },
      ...(pair.verdict !== 'same' && { changes: describeChange(pair), keyChanged: !pair.keyReads }),
    })),
    ...removed.map((item) => ({ old: placeOf(item), new: null, verdict: 'removed' })),
    ...added.map((item) => ({ ...{ old: null, new: placeOf(item), verdict: 'added' }, ...hintOf(item, hints) })),
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
    ...added.map((item) => paragraph('added', at(item), Object.values(hintOf(item, hints)))),
    ...moved(pairs),
    summary(pairs, removed.length, added.length),
  ].join('')
}

const paragraph = (verdict: Verdict, place: string, lines: readonly string[]) =>
  `${[`${paint[verdict](verdict.padEnd(7))} ${place}`, ...lines.map((line) => `        ${line}`)].join('\n')}\n`

const at = ({ path, line }: IdentityItem) => `${path}:${line}`

const origin = (before: IdentityItem, after: IdentityItem) =>
  before.path === after.path ? at(after) : `${at(after)} (was ${at(before)})`

/** What an added question may have been before; nothing for most. */
function hintOf(item: IdentityItem, hints: QuestionMatch['hints']): { hint?: string } {
  const hint = hints.find(({ added }) => added === item)
  return hint === undefined ? {} : { hint: `It ${likenessOf(hint, 'is gone from')}. ${pinAdvice(hint)}` }
}

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
