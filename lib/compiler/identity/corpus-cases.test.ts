import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { readNote } from '../reading/read-note'
import { type IdentityItem, identityVault } from './identity-item'
import { matchQuestions } from './matching/match-questions'

/**
 * Pairs of vaults with verdicts checked by hand. They are not part of this project; without them, the test is skipped.
 */
const CORPUS = process.env.CORPUS_DIR ?? join(import.meta.dirname, '../../../../shared/corpus')
const CASES = join(CORPUS, 'identity')
const isThere = existsSync(join(CASES, 'cases.jsonl'))

/** A number means a note of the corpus's own vault. */
type Files = Record<string, string | number>
interface Place {
  path: string
  line: number
}
interface GoldRow {
  old: Place | null
  new: Place | null
  verdict: string[]
}
interface Gold {
  case: string
  kind: string
  /** The rows with these places must be one of these sets. */
  alternatives: GoldRow[][]
}

const linesOf = (name: string) => readFileSync(join(CASES, name), 'utf8').split('\n').filter(Boolean)
const cases = isThere
  ? linesOf('cases.jsonl').map((line) => JSON.parse(line) as { case: string; old: Files; new: Files })
  : []
const golds = isThere ? linesOf('gold.jsonl').map((line) => JSON.parse(line) as Gold) : []
const sources = isThere ? linesOf('sources.txt') : []

const vaultOf = (files: Files) =>
  identityVault(
    Object.entries(files).map(([path, text]) => {
      const bytes = typeof text === 'number' ? readFileSync(join(CORPUS, 'vault', sources[text]!)) : Buffer.from(text)
      return readNote({ path: path.normalize('NFC'), bytes }).data
    }),
  )

const nameOf = (item: Place | IdentityItem | null) => item && `${item.path.normalize('NFC')}:${item.line}`
const FLIPPED: Record<string, string> = { added: 'removed', removed: 'added' }

/** Each row is three words, beginning with the old place. */
function rowsOf(before: Files, after: Files): [string | null, string | null, string][] {
  const { pairs, removed, added } = matchQuestions(vaultOf(before), vaultOf(after))
  return [
    ...pairs.map((pair) => [nameOf(pair.before), nameOf(pair.after), pair.verdict] as [string, string, string]),
    ...removed.map((item) => [nameOf(item), null, 'removed'] as [string, null, string]),
    ...added.map((item) => [null, nameOf(item), 'added'] as [null, string, string]),
  ]
}

function wrongRows(name: string, rows: readonly (string | null)[][]): string[] {
  return golds
    .filter((gold) => gold.case === name)
    .flatMap(({ kind, alternatives }) => {
      const all = alternatives.flat()
      const [old, now] = [new Set(all.map((row) => nameOf(row.old))), new Set(all.map((row) => nameOf(row.new)))]
      const mine = rows.filter(([a, b]) => (a && old.has(a)) || (b && now.has(b)))
      const isRight = alternatives.some(
        (rows) => rows.length === mine.length && rows.every((row) => mine.some((found) => fits(row, found))),
      )
      return isRight ? [] : [`${kind}: ${mine.map((row) => row.join(' ')).join(', ')}`]
    })
}

const fits = (gold: GoldRow, [old, now, verdict]: readonly (string | null)[]) =>
  nameOf(gold.old) === old && nameOf(gold.new) === now && gold.verdict.includes(verdict!)

describe.skipIf(!isThere)('the corpus', () => {
  test.each(cases)('$case, both ways', ({ case: name, old, new: now }) => {
    expect(wrongRows(name, rowsOf(old, now))).toEqual([])
    const backwards = rowsOf(now, old).map(([a, b, verdict]) => [b, a, FLIPPED[verdict] ?? verdict])
    expect(wrongRows(name, backwards)).toEqual([])
  })
})
