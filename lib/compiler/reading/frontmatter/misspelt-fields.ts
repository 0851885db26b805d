import { distance } from 'fastest-levenshtein'
import type { StageFinding } from '../../base/finding'
import { NoteFields } from './frontmatter-schema'

const FIELDS = [...Object.keys(NoteFields.shape), 'haeseol']
/** Shorter names are similar to many words. */
const MIN_CHARS = 3
/** Fields of other programs whose names are similar to ours. */
const OTHERS = ['source']
/** These are read in any case, because they keep a note from readers. */
const WITHHOLDING = ['draft', 'private', 'publish']

/** Finds fields that mean nothing here, and are nearly the name of one that does. */
export function misspeltFields(data: Record<string, unknown>, block: readonly string[]): StageFinding[] {
  return Object.keys(data).flatMap((name) => {
    const meant = meantBy(name)
    const line = block.findIndex((text) => text.startsWith(name) && /^\s*:/.test(text.slice(name.length)))
    if (meant === null || line === -1) return []
    const span = { start: { line: line + 2, column: 1 }, end: { line: line + 2, column: name.length + 1 } }
    const reason = `Unexpected field \`${name.slice(0, 60)}\`, expected \`${meant}\``
    return [
      {
        ruleId: 'field-misspelt',
        span,
        reason,
        mend: `Did you mean \`${meant}\`? As it is, it counts for nothing.`,
      },
    ]
  })
}

function meantBy(name: string): string | null {
  const plain = plainOf(name)
  if (FIELDS.includes(name) || OTHERS.includes(name) || WITHHOLDING.includes(plain) || plain.length < MIN_CHARS)
    return null
  return FIELDS.find((field) => isNear(plain, plainOf(field))) ?? null
}

/** One character inserted, deleted or replaced, or the singular of a plural. */
const isNear = (name: string, field: string) =>
  field.length > MIN_CHARS &&
  (`${name}es` === field || (Math.abs(name.length - field.length) <= 1 && distance(name, field) <= 1))

const plainOf = (name: string) => name.toLowerCase().replace(/[_-]/g, '')
