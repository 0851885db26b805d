import pc from 'picocolors'
import type { Message, Severity } from '../../lib/model/message'
import { countOf } from './count-of'

export const SEVERITIES = ['error', 'warning', 'advice'] as const
export const paint: Record<Severity, (text: string) => string> = { error: pc.red, warning: pc.yellow, advice: pc.cyan }

/** The messages of one rule. */
export interface RuleCount {
  ruleId: string
  severity: Severity
  messages: Message[]
}

/** Groups messages by rule: errors first, then the rules with the most messages. */
export function countRules(messages: readonly Message[]): RuleCount[] {
  const rules = new Map<string, RuleCount>()
  for (const message of messages) {
    const { ruleId, severity } = message
    const key = `${severity} ${ruleId}`
    const rule = rules.get(key)
    if (rule === undefined) rules.set(key, { ruleId, severity, messages: [message] })
    else rule.messages.push(message)
  }
  const rank = ({ severity }: RuleCount) => SEVERITIES.indexOf(severity)
  return [...rules.values()].sort((a, b) => rank(a) - rank(b) || b.messages.length - a.messages.length)
}

/** One line for each rule: how often it is broken, and in how many files. */
export function ruleTable(rules: readonly RuleCount[]): string {
  const rows = rules.map(({ ruleId, severity, messages }) => {
    const files = new Set(messages.map(({ file }) => file)).size
    return [String(messages.length), severity, ruleId, `in ${countOf(files, 'file')}`] as const
  })
  const widthOf = (column: 0 | 1 | 2) => Math.max(...rows.map((row) => row[column].length))
  const [counts, severities, ids] = [widthOf(0), widthOf(1), widthOf(2)]
  return rows
    .map(([count, severity, ruleId, files]) => {
      const head = `${count.padStart(counts)} ${severity.padEnd(severities)}`
      return `${paint[severity as Severity](head)} ${ruleId.padEnd(ids)} ${files}\n`
    })
    .join('')
}
