import type { VaultFile } from '../base/vault-file'
import type { ReadItem, ReadNote } from '../reading/note'
import { type NoteReading, readNote } from '../reading/read-note'
import { noteRules, type RuleId } from './all-rules'
import { readNoteSettings } from './config/note-settings'
import type { RuleSettings } from './config/rule-settings'
import { type RuledFinding, severityOf } from './messages/to-message'
import type { NoteRule } from './rule'

/** The most findings of one rule in one note. More say nothing new, and a hostile note has a hundred thousand. */
const MAX_FINDINGS = 5_000

/** A note with its own settings of rules. Items with an error are marked as not deliverable. */
export interface CheckedNote extends ReadNote {
  settings: RuleSettings
}

export interface Checked {
  data: CheckedNote
  /** In the order of the note. */
  messages: RuledFinding[]
}

type NamedRule = readonly [RuleId, NoteRule]

const ALL = Object.entries(noteRules) as NamedRule[]

/** The rules that can keep a question from learners. */
export const ERRORS = ALL.filter(([, { severity }]) => severity === 'error')

/** Reads a file and checks it. */
export const checkFile = (file: VaultFile, rules: readonly NamedRule[] = ALL): Checked =>
  checkNote(readNote(file), rules)

/** Runs the rules about one note, and marks the items that may not be delivered. */
function checkNote({ data: note, messages: found, head }: NoteReading, rules: readonly NamedRule[]): Checked {
  const { settings, findings } = readNoteSettings(note.frontmatter.data.haeseol, head)
  const ruled = rules.flatMap(([ruleId, rule]) => rule.check(note, found).map((finding) => ({ ...finding, ruleId })))
  const messages = limitEach([...found.map((finding) => ({ ...finding })), ...findings, ...ruled]).sort(byPlace)
  const errors = messages.filter(({ ruleId }) => severityOf(ruleId) === 'error')
  return { data: { ...note, settings, items: markBroken(note.items, errors) }, messages }
}

/** Keeps the first findings of each rule. The last one kept says how many more there are. */
function limitEach(found: readonly RuledFinding[]): RuledFinding[] {
  const counts = new Map<RuleId, number>()
  const kept = found.filter(({ ruleId }) => {
    const count = (counts.get(ruleId) ?? 0) + 1
    counts.set(ruleId, count)
    return count <= MAX_FINDINGS
  })
  for (const [ruleId, count] of counts) {
    if (count > MAX_FINDINGS) mentionMore(kept, ruleId, count - MAX_FINDINGS)
  }
  return kept
}

function mentionMore(findings: RuledFinding[], ruleId: RuleId, more: number): void {
  const last = findings.findLastIndex((finding) => finding.ruleId === ruleId)
  const { reason, ...finding } = findings[last]!
  findings[last] = { ...finding, reason: `${reason} (and \`${more}\` more like it in this note)` }
}

/**
 * Marks the items with errors as not deliverable, and their errors with the number of the item.
 * @param errors  in the order of their lines, as the items are
 */
function markBroken(items: readonly ReadItem[], errors: readonly RuledFinding[]): ReadItem[] {
  let next = 0
  return items.map((item, i) => {
    while (next < errors.length && lineOf(errors[next]!) < item.span.start.line) next++
    let deliverable = true
    for (; next < errors.length && lineOf(errors[next]!) <= item.span.end.line; next++) {
      errors[next]!.refuses = i + 1
      deliverable = false
    }
    return { ...item, deliverable }
  })
}

const lineOf = ({ span }: RuledFinding) => span.start.line

const byPlace = (a: RuledFinding, b: RuledFinding) =>
  a.span.start.line - b.span.start.line || a.span.start.column - b.span.start.column || compareText(a.ruleId, b.ruleId)

const compareText = (a: string, b: string) => Number(a > b) - Number(a < b)
