import { labelsOf, rewriteLines } from './read-lines'
import { LETTER, type Prepared } from './scan'
import { hidden, readWords } from './words'

const NAME = `((?:${LETTER}|-(?![-.]))+|"[^"]+")`
const RELATION = new RegExp(
  `^${NAME} ?(\\|\\||\\|o|o\\||\\}\\||\\}o)(--|\\.\\.)(\\|\\||\\|o|o\\||\\|\\{|o\\{) ?${NAME}(?: ?: ?(.+))?$`,
  'u',
)
const ENTITY = new RegExp(`^${NAME}(?:\\[("[^"]+"|[^"[\\]]+)\\])? ?(\\{ ?\\}|\\{)?$`, 'u')
const ATTRIBUTE = /^\S+ \S+(?: .*)?$/u
/** The library knows some of the signs in one of two directions only. */
const READ: Record<string, string> = { '}o': 'o{' }

/**
 * Reads an entity diagram, for a library whose entities have neither spaces in their names nor labels.
 * @throws Error for what could not be drawn
 */
export function readEntities(text: string): Prepared {
  const entities = new Set<string>()
  const labels = labelsOf(text, ENTITY)
  let relations = 0
  let within = false
  const named = (id: string) => {
    entities.add(id)
    return labels.get(id) ?? hidden(readWords(id))
  }
  const source = rewriteLines(text, (line) => {
    if (/^erDiagram$/iu.test(line)) return [line]
    if (within) {
      within = line !== '}'
      return !within ? [line] : ATTRIBUTE.test(line) ? [line.replace(/([PFU]K) ?, ?(?=[PFU]K)/gu, '$1 ')] : null
    }
    const [, from, left = '', kind = '', right = '', to = '', words = ''] = RELATION.exec(line) ?? []
    if (from !== undefined) {
      relations++
      return [`${named(from)} ${READ[left] ?? left}${kind}${right} ${named(to)} : ${readWords(words) || '""'}`]
    }
    const [, id, , brace = ''] = ENTITY.exec(line) ?? []
    if (id === undefined) return null
    within = brace === '{'
    return [`${named(id)} {`, ...(within ? [] : ['}'])]
  })
  if (within) throw new Error('it has an entity without `}`')
  return { source, shapes: { entity: entities.size, 'er-relationship': relations } }
}
