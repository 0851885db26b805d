import type { Query } from './query'
import { WEIGHT_OF_KIND } from './rank-notes'
import type { OtherWords } from './same-words'
import { kindOfUnit, type SearchIndex, unitsOfNote, wordsOfUnit } from './search-index'
import type { UnitKind } from './units'

/** A unit with words of the query. */
export interface FoundUnit {
  /** Its place in the list of the note's units. */
  unit: number
  kind: UnitKind
  score: number
  /** Set if it has other words than those of the query. */
  other: OtherWords | null
}

export interface FoundNote {
  note: number
  score: number
  /** The best one first. */
  units: FoundUnit[]
}

/** A term of the query that a word of the index may mean. */
interface Role {
  term: number
  /** The weight of the term. */
  weight: number
  quality: number
  /** The phrase that has the word; null for a word that means the term alone. */
  phrase: RolePhrase | null
  /** The place of the word in its phrase. */
  part: number
}

interface RolePhrase {
  term: number
  parts: number
  quality: number
  other: OtherWords | null
}

/** The terms of a query, by the words of the index that may mean them. */
export interface Roles {
  of: ReadonlyMap<number, Role[]>
}

export function rolesOf({ terms }: Query): Roles {
  const of = new Map<number, Role[]>()
  const add = (word: number, role: Role) => {
    const known = of.get(word)
    if (known === undefined) of.set(word, [role])
    else known.push(role)
  }
  for (const [term, { words, weight, phrases }] of terms.entries()) {
    for (const [word, quality] of words) add(word, { term, weight, quality, phrase: null, part: 0 })
    for (const { parts, quality, other } of phrases) {
      const phrase = { term, parts: parts.length, quality, other: other ?? null }
      for (const [part, matches] of parts.entries())
        for (const [word, sure] of matches) add(word, { term, weight, quality: sure, phrase, part })
    }
  }
  return { of }
}

const BASE = 1
const TOGETHER = 0.8
const SIDE_BY_SIDE = 0.3
const FILLED = 0.3
/** A unit with the words together as in the query is quoted, whatever its kind. */
const QUOTED = { share: 0.85, each: 0.15, most: 5 }
/** A title begins with its subject; what follows a colon or an “and” only tells about it. */
const OPENS = 0.15
const OFTEN = { share: 0.12, units: 8 }

/** Looks which words of a query stand together in the units of a note. */
export function rankUnits(index: SearchIndex, query: Query, roles: Roles, note: number): FoundNote {
  const { terms } = query
  const whole = terms.reduce((sum, { weight }) => sum + weight, 0) || 1
  const best = new Float32Array(terms.length)
  const often = new Float32Array(terms.length)
  const units: FoundUnit[] = []
  const [first, end] = unitsOfNote(index, note)
  for (let at = first; at < end; at++) {
    const seen = readUnit(index, roles, terms.length, at)
    if (seen === null) continue
    const kind = kindOfUnit(index, at)
    let own = 0
    for (const [term, quality] of seen.qualities.entries()) {
      best[term] = Math.max(best[term]!, quality * WEIGHT_OF_KIND[kind])
      if (quality > 0) often[term]!++
      own += quality * terms[term]!.weight
    }
    const share = own / whole
    const together = share ** 1.5 * (1 + SIDE_BY_SIDE * seen.sideBySide) + FILLED * share * seen.filled
    const quoted =
      seen.sideBySide === 1 && share >= QUOTED.share ? QUOTED.each * Math.min(QUOTED.most, terms.length - 1) : 0
    const opening = kind === 'title' ? OPENS * openingShare(index, roles, query, at) : 0
    const score = together * WEIGHT_OF_KIND[kind] + quoted + opening
    units.push({ unit: at - first, kind, score, other: seen.other })
  }
  units.sort((a, b) => b.score - a.score || a.unit - b.unit)
  const base = terms.reduce((sum, { weight }, i) => sum + weight * best[i]!, 0) / whole
  const frequent = terms.reduce((sum, { weight }, i) => sum + weight * Math.min(1, often[i]! / OFTEN.units), 0) / whole
  const score = BASE * base + TOGETHER * (units[0]?.score ?? 0) + OFTEN.share * frequent
  return { note, score, units }
}

/** The share of a query's weight that the first word of a unit has. */
function openingShare(index: SearchIndex, { of }: Roles, { terms }: Query, at: number): number {
  const [from] = wordsOfUnit(index, at)
  const own = of.get(index.tokens[from]!) ?? []
  const whole = terms.reduce((sum, { weight }) => sum + weight, 0) || 1
  return Math.max(0, ...own.map(({ quality, weight }) => (quality * weight) / whole))
}

/** The parts of a phrase that a unit has, one bit for each, and how surely. */
interface FoundParts {
  mask: number
  quality: number
}

interface ReadUnit {
  /** How surely it has each term. */
  qualities: Float32Array
  /** The share of neighbouring terms of the query that are neighbours here. */
  sideBySide: number
  /** The share of its words that are of the query. */
  filled: number
  other: OtherWords | null
}

/** @returns null for a unit without any word of the query */
function readUnit(index: SearchIndex, roles: Roles, terms: number, at: number): ReadUnit | null {
  const [from, to] = wordsOfUnit(index, at)
  const qualities = new Float32Array(terms)
  let found = 0
  let before = 0
  let neighbours = 0
  let parts: Map<RolePhrase, FoundParts> | null = null
  for (let i = from; i < to; i++) {
    const own = roles.of.get(index.tokens[i]!)
    let here = 0
    if (own !== undefined) {
      found++
      for (const { term, quality, phrase, part } of own) {
        here |= 1 << term
        if (phrase === null) qualities[term] = Math.max(qualities[term]!, quality)
        else {
          parts ??= new Map()
          const known = parts.get(phrase) ?? { mask: 0, quality: 1 }
          parts.set(phrase, { mask: known.mask | (1 << part), quality: Math.min(known.quality, quality) })
        }
      }
    }
    neighbours |= (before | here) & (here >> 1)
    before = here
  }
  if (found === 0) return null
  const other = addPhrases(parts, qualities)
  const pairs = terms < 2 ? 1 : bitsIn(neighbours) / (terms - 1)
  return { qualities, sideBySide: Math.min(1, pairs), filled: Math.min(1, found / (to - from)), other }
}

/** @returns the other words by which a term is found that is not found as typed */
function addPhrases(found: ReadonlyMap<RolePhrase, FoundParts> | null, qualities: Float32Array): OtherWords | null {
  let other: OtherWords | null = null
  for (const [{ term, parts, quality: sure, other: own }, { mask, quality }] of found ?? []) {
    if (mask !== (1 << parts) - 1 || quality * sure <= qualities[term]!) continue
    qualities[term] = quality * sure
    other = own
  }
  return other
}

function bitsIn(mask: number): number {
  let bits = 0
  for (let rest = mask; rest !== 0; rest &= rest - 1) bits++
  return bits
}
