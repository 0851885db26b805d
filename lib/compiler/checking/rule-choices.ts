import * as z from 'zod'
import type { RuleChoices as Choices } from '../reading/note'
import { allRules } from './all-rules'

/** Rules whose messages may be left out, or be louder or softer. An error keeps a question from learners: it may not. */
const choosable = allRules.filter(({ severity }) => severity !== 'error').map(({ id }) => id)

const Choice = z.enum(['off', 'advice', 'warning'])

/** A choice for each of some rules, by their ids. */
export const RuleChoices = z.strictObject(Object.fromEntries(choosable.map((id) => [id, Choice.optional()])))

export type RuleChoices = Choices

/** What is no choice, where it stands, and what was expected there. */
export interface ChoiceFault {
  ruleId: string | null
  what: string
  expected: string
}

/** @returns those that are choices, and a fault for each other */
export function readRuleChoices(value: unknown): { choices: RuleChoices; faults: ChoiceFault[] } {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) {
    return {
      choices: {},
      faults: [{ ruleId: null, what: '`rules` of another kind', expected: 'rule ids with choices' }],
    }
  }
  const entries = Object.entries(value).map((entry) => ({ entry, isChoice: isChoice(entry) }))
  return {
    choices: Object.fromEntries(entries.filter(({ isChoice }) => isChoice).map(({ entry }) => entry)),
    faults: entries.filter(({ isChoice }) => !isChoice).map(({ entry }) => faultOf(entry)),
  }
}

const isChoice = ([ruleId, choice]: [string, unknown]) => RuleChoices.safeParse({ [ruleId]: choice }).success

function faultOf([ruleId, choice]: [string, unknown]): ChoiceFault {
  const rule = allRules.find(({ id }) => id === ruleId)
  const name = `rule \`${ruleId.slice(0, 60)}\``
  if (rule === undefined) return { ruleId, what: name, expected: 'the id of a rule' }
  if (rule.severity === 'error')
    return { ruleId, what: name, expected: 'a rule that does not keep questions from learners' }
  return {
    ruleId,
    what: `choice \`${String(choice).slice(0, 60)}\` for ${name}`,
    expected: '`off`, `advice` or `warning`',
  }
}
