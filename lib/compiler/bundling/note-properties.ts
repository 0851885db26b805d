import type { Property } from '../../model/notes/page'

const LINK = /\[\[(?:[^[\]|]*\|)?([^[\]|]+)\]\]/gu

/**
 * The fields of a frontmatter that the vault's config shows, in the config's order. What has no plain value is left out.
 * @param names  of fields, in any case
 */
export function noteProperties(data: Readonly<Record<string, unknown>>, names: readonly string[]): Property[] {
  if (names.length === 0) return []
  const fields = new Map(Object.entries(data).map(([name, value]) => [name.toLowerCase(), { name, value }]))
  return names.flatMap((wanted) => {
    const field = fields.get(wanted.toLowerCase())
    if (field === undefined) return []
    const values = [field.value].flat().flatMap(wordsOf)
    return values.length === 0 ? [] : [{ name: field.name, values: [...new Set(values)] }]
  })
}

/** Of a link, only the words. */
function wordsOf(value: unknown): string[] {
  if (value === null || typeof value === 'object') return []
  const words = String(value).replace(LINK, '$1').trim()
  return words === '' ? [] : [words]
}
