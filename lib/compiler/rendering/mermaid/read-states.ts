import { rewriteLines } from './read-lines'
import type { Prepared } from './scan'
import { hidden, readWords } from './words'

const CLASS = '(?::::[\\w-]+)?'
const NAME = `([\\w\\p{L}]+)${CLASS}`
const END = `(\\[\\*\\]|(?:[\\w\\p{L}]|-(?!-))+)${CLASS}`
const TRANSITION = new RegExp(`^${END} ?--> ?${END}(?: ?: ?(.+))?$`, 'u')
const DESCRIBED = new RegExp(`^${NAME} ?: ?(.+)$`, 'u')
const DECLARED = new RegExp(`^(?:state )?(?:("[^"]+") as )?${NAME} ?(\\{)?$`, 'u')
const DIRECTION = /^direction (?:TB|TD|BT|LR|RL)$/u
const COLOURING = /^class \S+ \S+$/u

interface States {
  /** All states that are named, including those that contain others. */
  ids: Set<string>
  composite: Set<string>
  words: Map<string, string>
  /** Those that the library has been told of. */
  told: Set<string>
  ends: number
  arrows: number
  depth: number
}

/**
 * Reads a state diagram. The library keeps only what it is told first of a state, so its words come before its arrows.
 * @throws Error for what could not be drawn
 */
export function readStates(text: string): Prepared {
  const [ids, composite, told] = [new Set<string>(), new Set<string>(), new Set<string>()]
  const states: States = { ids, composite, words: new Map(), told, ends: 0, arrows: 0, depth: 0 }
  rewriteLines(text, (line) => learnWords(line, states))
  const source = rewriteLines(text, (line) => writeStatement(line, states))
  if (states.depth > 0) throw new Error('it has a state without `}`')
  const plain = [...ids].filter((id) => !composite.has(id)).length
  return { source, shapes: { node: plain + states.ends, edge: states.arrows, subgraph: composite.size } }
}

function learnWords(line: string, { words, composite }: States): string[] {
  const [, id, text] = DESCRIBED.exec(line) ?? []
  if (id !== undefined) words.set(id, [words.get(id) ?? [], readWords(text!)].flat().join('<br>'))
  const [, label, name, brace] = DECLARED.exec(line) ?? []
  if (name !== undefined && label !== undefined) words.set(name, readWords(label))
  if (name !== undefined && brace !== undefined) composite.add(name)
  return []
}

function writeStatement(line: string, states: States): string[] | null {
  if (/^stateDiagram(?:-v2)?$/iu.test(line) || DIRECTION.test(line)) return [line]
  if (COLOURING.test(line)) return []
  if (line === '}') return states.depth-- > 0 ? [line] : null
  const [, from, to = '', label] = TRANSITION.exec(line) ?? []
  if (from !== undefined) return writeTransition(from, to, label, states)
  const [, , id = DESCRIBED.exec(line)?.[1], brace] = DECLARED.exec(line) ?? []
  if (id === undefined) return null
  states.ids.add(id)
  if (brace === undefined) return tell(id, states)
  states.depth++
  return [`state "${shownWords(id, states)}" as ${id} {`]
}

function writeTransition(from: string, to: string, label: string | undefined, states: States): string[] {
  const ends = [from, to].filter((id) => id === '[*]')
  const named = [from, to].filter((id) => id !== '[*]')
  states.arrows++
  states.ends += ends.length
  for (const id of named) states.ids.add(id)
  const told = named.filter((id) => states.words.has(id)).flatMap((id) => tell(id, states))
  return [...told, `${from} --> ${to}${label === undefined ? '' : ` : ${readWords(label)}`}`]
}

const shownWords = (id: string, { words }: States) => hidden(words.get(id) ?? id, '"')

/** It stands in the state that is open where it is first named. */
function tell(id: string, states: States): string[] {
  if (states.composite.has(id) || states.told.has(id)) return []
  states.told.add(id)
  return [`state "${shownWords(id, states)}" as ${id}`]
}
