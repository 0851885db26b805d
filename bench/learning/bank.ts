import { hashed, range } from './chance'

export interface Note {
  id: number
  domain: number
  /** Its share of the exam: the weight of its domain divided by the domain's notes. */
  weight: number
  items: number[]
  /** The notes that it builds on, all of them earlier in the bank. */
  requires: number[]
  chars: number
}

export interface Item {
  id: number
  note: number
  /** How many options there are, and how many to choose. */
  k: number
  choose: number
  /** The share of guesses that are right: 1 of all ways to choose. */
  chance: number
  chars: number
}

/** What learners study. Notes and items are in the order of the vault, and their ids are their indices. */
export interface Bank {
  notes: Note[]
  items: Item[]
  /** The blueprint: the share of each domain. The sum is 1. */
  weights: number[]
}

/** The domains of MLA-C01, and how many notes `content/` has for each. */
const DOMAINS = [
  { weight: 0.28, notes: 19 },
  { weight: 0.26, notes: 17 },
  { weight: 0.22, notes: 14 },
  { weight: 0.24, notes: 15 },
]
/** The share of items that ask for two of five options; the others ask for one of four. */
const DOUBLES = 26 / 168
/** How far back the notes are that a note builds on. */
const NEAR = 12

/**
 * A bank with the shape of `content/`: 65 notes, 28 of them with two items, 36 with three and one with four. It is
 * invented rather than read, so that results of different days can be compared.
 */
export function studyBank(): Bank {
  const domains = DOMAINS.flatMap(({ notes }, domain) => Array<number>(notes).fill(domain))
  const counts = domains.map((_, note) => (note === 32 ? 4 : (note * 28) % 65 < 28 ? 2 : 3))
  const items = counts.flatMap((count, note) => Array<number>(count).fill(note)).map(itemOf)
  const notes = domains.map((domain, id) => ({
    id,
    domain,
    weight: DOMAINS[domain]!.weight / DOMAINS[domain]!.notes,
    items: items.filter(({ note }) => note === id).map((item) => item.id),
    requires: requiredBy(id),
    chars: range(3500, 8000, hashed(id, 1)),
  }))
  return { notes, items, weights: DOMAINS.map(({ weight }) => weight) }
}

function itemOf(note: number, id: number): Item {
  const isDouble = Math.floor(id * DOUBLES) !== Math.floor((id + 1) * DOUBLES)
  const options = isDouble ? { k: 5, choose: 2, chance: 1 / 10 } : { k: 4, choose: 1, chance: 1 / 4 }
  return { id, note, ...options, chars: range(300, 700, hashed(id, 2)) }
}

/** Half of a note's links lead to earlier notes: one to five neighbours, as in a chapter. */
function requiredBy(note: number): number[] {
  const wanted = Math.min(note, 1 + Math.floor(5 * hashed(note, 3)))
  const found = new Set<number>()
  for (let draw = 0; found.size < wanted; draw++) {
    found.add(note - 1 - Math.floor(Math.min(note, NEAR) * hashed(note, 4, draw)))
  }
  return [...found].sort((a, b) => a - b)
}
