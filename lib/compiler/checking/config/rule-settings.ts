import * as z from 'zod'
import { allRules, type RuleId } from '../all-rules'

/** The severities that a vault or a note sets for rules, by rule id. */
export type RuleSettings = Readonly<Partial<Record<RuleId, 'off' | 'advice' | 'warning'>>>

/** Rules whose severity can be changed. Not those of errors, which keep questions from learners. */
const settable = [...allRules].filter(([, { severity }]) => severity !== 'error').map(([id]) => id)

const Setting = z.enum(['off', 'advice', 'warning'])

export const RuleSettings = z.strictObject(Object.fromEntries(settable.map((id) => [id, Setting.optional()])))

/** An invalid setting, its place, and what was expected. */
export interface SettingFault {
  ruleId: string | null
  what: string
  expected: string
}

/** @returns the settings, and a fault for each invalid one */
export function readRuleSettings(value: unknown): { settings: RuleSettings; faults: SettingFault[] } {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) {
    return {
      settings: {},
      faults: [{ ruleId: null, what: '`rules` of another kind', expected: 'rule ids with choices' }],
    }
  }
  const entries = Object.entries(value).map((entry) => ({ entry, isSetting: isSetting(entry) }))
  return {
    settings: Object.fromEntries(entries.filter(({ isSetting }) => isSetting).map(({ entry }) => entry)),
    faults: entries.filter(({ isSetting }) => !isSetting).map(({ entry }) => faultOf(entry)),
  }
}

const isSetting = ([ruleId, setting]: [string, unknown]) => RuleSettings.safeParse({ [ruleId]: setting }).success

function faultOf([ruleId, setting]: [string, unknown]): SettingFault {
  const rule = allRules.get(ruleId as RuleId)
  const name = `rule \`${ruleId.slice(0, 60)}\``
  if (rule === undefined) return { ruleId, what: name, expected: 'the id of a rule' }
  if (rule.severity === 'error')
    return { ruleId, what: name, expected: 'a rule that does not keep questions from learners' }
  return {
    ruleId,
    what: `choice \`${String(setting).slice(0, 60)}\` for ${name}`,
    expected: '`off`, `advice` or `warning`',
  }
}
