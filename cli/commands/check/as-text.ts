import pc from 'picocolors'
import type { VaultFile } from '../../../lib/compiler/base/vault-file'
import { formatMessage } from '../../../lib/compiler/checking/messages/format-message'
import { decodeNote } from '../../../lib/compiler/source/decode-note'
import type { Message, Severity, Span } from '../../../lib/model/message'
import { countOf } from '../../shared/count-of'
import { countRules, paint, type RuleCount, ruleTable, SEVERITIES } from '../../shared/count-rules'

/** Longer lines are cut: a code frame only shows a place. */
const FRAME_WIDTH = 100
/** More messages are counted by rule first. */
const MOST_IN_FULL = 50
/** Then each rule shows so many of its places, except errors, which show all. */
const PLACES = 3

const HELD =
  'A note with an error stays published in its last version without errors. A new note is published without the questions in error.\n'

/** The result of checking a vault. */
export interface Report {
  messages: Message[]
  files: readonly VaultFile[]
  notes: number
  /** The number of questions that learners get. */
  items: number
  /** Where the questions of the checked note count in exams; empty if several notes are checked. */
  domains: string
  /** Whether all messages are printed, however many there are. */
  isWhole?: boolean
}

/** Messages for people: each with its line and how to fix it. Of many, a table by rule and the first places of each. */
export function asText({ messages, files, notes, items, domains, isWhole = false }: Report): string {
  const write = messageWriter(files)
  const body =
    isWhole || messages.length <= MOST_IN_FULL ? messages.map(write).join('') : foldedText(countRules(messages), write)
  const counts = SEVERITIES.map((severity) => counted(messages, severity)).join(', ')
  const said = `${countOf(notes, 'note')}, ${countOf(items, 'question')} delivered: ${counts}\n`
  const fixable = messages.filter(({ fix }) => fix !== undefined).length
  const more = fixable > 0 ? `${countOf(fixable, 'message')} can be mended by --fix\n` : ''
  return `${body}${said}${domains}${more}${messages.some(({ severity }) => severity === 'error') ? HELD : ''}`
}

function foldedText(rules: readonly RuleCount[], write: (message: Message) => string): string {
  const groups = rules.map(({ ruleId, severity, messages }) => {
    const shown = severity === 'error' ? messages : messages.slice(0, PLACES)
    const more = messages.length - shown.length
    const rest = more > 0 ? `${pc.dim(`… and ${more} more of ${ruleId}; all with --rule ${ruleId}`)}\n\n` : ''
    return shown.map(write).join('') + rest
  })
  return `${ruleTable(rules)}\n${groups.join('')}`
}

/** Writes a message with the line that it is about. */
function messageWriter(files: readonly VaultFile[]): (message: Message) => string {
  const sources = new Map(files.map(({ path, bytes }) => [path, bytes]))
  const lines = new Map<string, string[]>()
  const linesOf = (file: string): string[] => {
    const known = lines.get(file) ?? decodeNote(sources.get(file) ?? new Uint8Array()).data
    lines.set(file, known)
    return known
  }
  return (message) => {
    const head = paint[message.severity](formatMessage(message))
    return `${[head, ...frame(message.span, linesOf(message.file)), ...hints(message)].join('\n')}\n\n`
  }
}

function frame({ start, end }: Span, lines: readonly string[]): string[] {
  const text = lines[start.line - 1]
  if (text === undefined || text.trim() === '') return []
  const from = Math.max(0, start.column - 1 - FRAME_WIDTH / 2)
  const shown = text.slice(from, from + FRAME_WIDTH)
  const gutter = String(start.line)
  const last = Math.min(end.line === start.line ? end.column - 1 : text.length, from + FRAME_WIDTH)
  const marks =
    ' '.repeat(columns(text.slice(from, start.column - 1))) +
    '^'.repeat(Math.max(1, columns(text.slice(start.column - 1, last))))
  return [pc.dim(`  ${gutter} | `) + shown, pc.dim(`  ${' '.repeat(gutter.length)} | `) + marks]
}

/** The width of a text in a terminal. Hangul, Kana, Han, full-width characters and emoji take two columns. */
function columns(text: string): number {
  let width = 0
  for (const char of text)
    width +=
      /[\u1100-\u115F\u2E80-\uA4CF\uAC00-\uD7A3\uF900-\uFAFF\uFE30-\uFE6F\uFF00-\uFF60\p{Emoji_Presentation}]/u.test(
        char,
      )
        ? 2
        : 1
  return width
}

function hints({ file, mend, fix, related }: Message): string[] {
  const hints = mend === undefined ? [] : [`  → ${mend}${fix === undefined ? '' : ' (--fix does)'}`]
  if (related === undefined) return hints
  const { start } = related.span
  return [...hints, `  ${related.file ?? file}:${start.line}:${start.column} ${related.reason}`]
}

function counted(messages: readonly Message[], severity: Severity): string {
  const count = messages.filter((message) => message.severity === severity).length
  return countOf(count, severity, severity === 'advice' ? severity : undefined)
}
