import { rewriteLines } from './read-lines'
import type { Prepared } from './scan'
import { readWords } from './words'

const DECLARATION = /^(participant|actor) (\S+)(?: as (.+))?$/u
const NOTE = /^note (left of|right of|over) ([^:]+): ?(\S.*)$/iu
const BLOCK = /^(?:loop|alt|opt|par|critical|break|rect)(?: .*)?$/u
const DIVIDER = /^(?:else|and)(?: .*)?$/u
/** A cross at the end, or heads at both, the library would draw as one head. */
const ARROW = /<<-|--?>>|--?>|--?\)|--?x/u
const DRAWN = ['->>', '-->>', '->', '-->', '-)', '--)']
const NAME = /^[\p{L}\p{M}\p{N}_][\p{L}\p{M}\p{N}_ .()-]*$/u

interface Sequence {
  /** Names of participants, and what they are called for the library. */
  actors: Map<string, string>
  /** Of the next message, if they are numbered. */
  number: number | null
  depth: number
  shapes: { actor: number; message: number; note: number; block: number }
}

/**
 * Reads a sequence diagram. The library takes the participant `parent` for a block `par`, so it is given other names.
 * @throws Error for what could not be drawn
 */
export function readSequence(text: string): Prepared {
  const shapes = { actor: 0, message: 0, note: 0, block: 0 }
  const sequence: Sequence = { actors: new Map(), number: null, depth: 0, shapes }
  const source = rewriteLines(text, (line) => writeStatement(line, sequence))
  if (sequence.depth > 0) throw new Error('it has a block without `end`')
  return { source, shapes }
}

function writeStatement(line: string, sequence: Sequence): string[] | null {
  if (/^sequenceDiagram;?$/iu.test(line)) return ['sequenceDiagram']
  if (/^(?:de)?activate \S/u.test(line) && !line.includes('>')) return []
  if (line === 'autonumber') {
    sequence.number = 1
    return []
  }
  return (
    writeBlock(line, sequence) ??
    writeActor(line, sequence) ??
    writeNote(line, sequence) ??
    writeMessage(line, sequence)
  )
}

function writeBlock(line: string, sequence: Sequence): string[] | null {
  if (BLOCK.test(line)) {
    sequence.depth++
    sequence.shapes.block++
    return [line]
  }
  if (sequence.depth === 0) return null
  if (line === 'end') sequence.depth--
  return line === 'end' || DIVIDER.test(line) ? [line] : null
}

function writeActor(line: string, sequence: Sequence): string[] | null {
  const [, kind = '', id = '', words = id] = DECLARATION.exec(line) ?? []
  if (!NAME.test(id) || sequence.actors.has(id)) return null
  return declare(sequence, kind, id, words)
}

function declare({ actors, shapes }: Sequence, kind: string, id: string, words: string): string[] {
  const own = `p${shapes.actor++}`
  actors.set(id, own)
  return [`${kind} ${own} as ${readWords(words)}`]
}

const declareNew = (sequence: Sequence, ids: string[]) =>
  [...new Set(ids)].flatMap((id) => (sequence.actors.has(id) ? [] : declare(sequence, 'participant', id, id)))

function writeNote(line: string, sequence: Sequence): string[] | null {
  const [, place = '', over = '', words = ''] = NOTE.exec(line) ?? []
  const ids = over.split(',').map((id) => id.trim())
  if (!ids.every((id) => NAME.test(id))) return null
  sequence.shapes.note++
  const declared = declareNew(sequence, ids)
  return [...declared, `Note ${place} ${ids.map((id) => sequence.actors.get(id)).join(',')}: ${readWords(words)}`]
}

function writeMessage(line: string, sequence: Sequence): string[] | null {
  const found = ARROW.exec(line)
  const colon = line.indexOf(':')
  if (found === null || colon < found.index || !DRAWN.includes(found[0])) return null
  const [, bar = '', to = ''] = /^ ?([+-]?) ?(.*?) ?$/u.exec(line.slice(found.index + found[0].length, colon))!
  const from = line.slice(0, found.index).trim()
  const words = readWords(line.slice(colon + 1))
  if (![from, to].every((id) => NAME.test(id)) || words === '' || /;.*-[->)x]/u.test(words)) return null
  sequence.shapes.message++
  const declared = declareNew(sequence, [from, to])
  const number = sequence.number === null ? '' : `${sequence.number++}. `
  const { actors } = sequence
  return [...declared, `${actors.get(from)}${found[0]}${bar}${actors.get(to)}: ${number}${words}`]
}
