import { labelsOf, rewriteLines } from './read-lines'
import { LETTER, type Prepared } from './scan'
import { readWords } from './words'

const NAME = `((?:${LETTER}|-(?![-.]))+)`
const CARDINALITY = '(?:"([^"]*)" ?)?'
/** Those with one head. A line without any would be drawn with one. */
const LINE = '(<\\|--|<\\|\\.\\.|\\*--|o--|--\\|>|\\.\\.\\|>|-->|\\.\\.>|<--|<\\.\\.|--\\*|--o)'
const RELATION = new RegExp(`^${NAME} ?${CARDINALITY}${LINE} ?${CARDINALITY}${NAME}(?: ?: ?(.+))?$`, 'u')
const DECLARATION = new RegExp(`^class ${NAME}(?:\\[("[^"]+")\\])?(~\\w+~)?(?::::[\\w-]+)? ?(\\{ ?\\}|\\{)?$`, 'u')
const MEMBER = new RegExp(`^${NAME} ?: ?(.+)$`, 'u')
const ANNOTATION = new RegExp(`^(<<\\w+>>) ?${NAME}$`, 'u')

/**
 * Reads a class diagram, for a library that wants spaces round relations.
 * @throws Error for what could not be drawn
 */
export function readClasses(text: string): Prepared {
  const classes = new Set<string>()
  const labels = labelsOf(text, DECLARATION)
  const shapes = { 'class-node': 0, 'class-relationship': 0 }
  let within = false
  const named = (id: string) => {
    classes.add(id)
    return labels.get(id) ?? id
  }
  const source = rewriteLines(text, (line) => {
    if (/^classDiagram$/iu.test(line)) return [line]
    if (within) {
      within = line !== '}'
      return [line]
    }
    const found = RELATION.exec(line)
    if (found !== null) {
      shapes['class-relationship']++
      return [writeRelation(found, named)]
    }
    const [, id, , generic = '', brace = ''] = DECLARATION.exec(line) ?? []
    if (id !== undefined) {
      within = brace === '{'
      return [`class ${named(id)}${generic}${within ? ' {' : ''}`]
    }
    return writeMember(line, named)
  })
  if (within) throw new Error('it has a class without `}`')
  return { source, shapes: { ...shapes, 'class-node': classes.size } }
}

function writeRelation(found: RegExpExecArray, named: (id: string) => string): string {
  const [, from = '', ownCount, line = '', otherCount, to = '', words] = found
  const count = (written: string | undefined) => (written === undefined ? '' : `"${readWords(written)}" `)
  const label = words === undefined ? '' : ` : ${readWords(words)}`
  return `${named(from)} ${count(ownCount)}${line} ${count(otherCount)}${named(to)}${label}`
}

function writeMember(line: string, named: (id: string) => string): string[] | null {
  const [, noted, owner] = ANNOTATION.exec(line) ?? []
  if (owner !== undefined) return [`class ${named(owner)} {`, noted!, '}']
  const [, id, words = ''] = MEMBER.exec(line) ?? []
  return id === undefined || /--|\.\./u.test(words) ? null : [`${named(id)} : ${words}`]
}
