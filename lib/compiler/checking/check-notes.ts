import type { Message, Severity } from '../../model/message'
import type { Compiled, RuledFinding } from '../base/finding'
import type { ReadItem, ReadNote } from '../reading/note'
import { allRules, vaultRules } from './all-rules'
import type { ComparedNote } from './compared-note'
import type { NoteRule } from './rule'

/** Of one rule in one note: more of them say nothing new, and a hostile note gives a hundred thousand. */
const MAX_FINDINGS = 5_000

const severities = new Map(allRules.map(({ id, severity }) => [id, severity]))

/**
 * Runs the rules that one note is enough for, and marks the items that may not be delivered.
 * @param found  what the reader found in it
 * @param rules  all of them, or those that the caller needs
 * @returns the note with all its findings, in the order of the note
 */
export function checkNote(
  note: ReadNote,
  found: readonly RuledFinding[],
  rules: readonly NoteRule[],
): Compiled<ReadNote> {
  const ruled = rules.flatMap((rule) => rule.check(note).map((finding) => ({ ...finding, ruleId: rule.id })))
  const messages = fewOfEach([...found, ...ruled]).sort(byPlace)
  const errors = messages.filter(({ ruleId }) => severityOf(ruleId) === 'error').map(({ span }) => span.start.line)
  return { data: { ...note, items: withoutBroken(note.items, errors) }, messages }
}

/** Keeps the first findings of each rule; the last of them says how many there are more. */
function fewOfEach(found: readonly RuledFinding[]): RuledFinding[] {
  const counts = new Map<string, number>()
  const kept = found.filter(({ ruleId }) => {
    const count = (counts.get(ruleId) ?? 0) + 1
    counts.set(ruleId, count)
    return count <= MAX_FINDINGS
  })
  for (const [ruleId, count] of counts) {
    if (count > MAX_FINDINGS) tellMore(kept, ruleId, count - MAX_FINDINGS)
  }
  return kept
}

function tellMore(findings: RuledFinding[], ruleId: string, more: number): void {
  const last = findings.findLastIndex((finding) => finding.ruleId === ruleId)
  const { reason, ...finding } = findings[last]!
  findings[last] = { ...finding, reason: `${reason} (and \`${more}\` more like it in this note)` }
}

/** @param errors  lines of errors, ascending, as the items are */
function withoutBroken(items: readonly ReadItem[], errors: readonly number[]): ReadItem[] {
  let next = 0
  return items.map((item) => {
    while (next < errors.length && errors[next]! < item.span.start.line) next++
    return { ...item, deliverable: next === errors.length || errors[next]! > item.span.end.line }
  })
}

/**
 * Runs the rules that compare notes.
 * @param notes  in the order of their paths
 */
export function checkVault(notes: readonly ComparedNote[]): Message[] {
  return vaultRules.flatMap((rule) =>
    rule.checkVault(notes).map(({ file, ...finding }) => toMessage(file, { ...finding, ruleId: rule.id })),
  )
}

/** @throws RangeError if no rule has the finding's id */
export function toMessage(file: string, finding: RuledFinding): Message {
  return { ...finding, severity: severityOf(finding.ruleId), file }
}

function severityOf(ruleId: string): Severity {
  const severity = severities.get(ruleId)
  if (severity === undefined) throw new RangeError(`Expected \`ruleId\` to be the id of a rule, got \`${ruleId}\``)
  return severity
}

const byPlace = (a: RuledFinding, b: RuledFinding) =>
  a.span.start.line - b.span.start.line || a.span.start.column - b.span.start.column || compareText(a.ruleId, b.ruleId)

const compareText = (a: string, b: string) => Number(a > b) - Number(a < b)
