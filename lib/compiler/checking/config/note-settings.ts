import * as z from 'zod'
import type { StageFinding } from '../../base/finding'
import { findingAt, misfit } from '../../reading/frontmatter/frontmatter-findings'
import { RuleSettings, readRuleSettings } from './rule-settings'

/** The field `haeseol` of frontmatter. */
export const NoteSettings = z
  .strictObject({ rules: RuleSettings.optional() })
  .nullish()
  .meta({ description: 'What this note chooses otherwise than its vault.' })

/**
 * Reads `haeseol: {rules: …}`. Invalid settings give a finding, and the others are used.
 * @param head  the lines of the frontmatter
 */
export function readNoteSettings(
  haeseol: unknown,
  head: readonly string[],
): { settings: RuleSettings; findings: StageFinding[] } {
  if (haeseol === null || haeseol === undefined) return { settings: {}, findings: [] }
  if (typeof haeseol !== 'object') return { settings: {}, findings: [misfit('haeseol', haeseol, '`rules:`', head)] }
  const { rules = {}, ...others } = haeseol as Record<string, unknown>
  const { settings, faults } = readRuleSettings(rules)
  const unknown = Object.keys(others).map((name) =>
    findingAt(name, `\`${name.slice(0, 60)}\` in \`haeseol\``, '`rules`', head),
  )
  const named = faults.map(({ ruleId, what, expected }) => findingAt(ruleId ?? 'rules', what, expected, head))
  return { settings, findings: [...unknown, ...named] }
}
