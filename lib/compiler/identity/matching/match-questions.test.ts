import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { type Edit, edits, type Row } from '../../testing/invent-edits'
import { drawing, type InventedNote, inventedVault, inventNote } from '../../testing/invent-notes'
import { matchQuestions, type QuestionMatch } from './match-questions'

const kinds = Object.keys(edits)

/** Two notes, edited. */
function editNotes(kind: string, name: string, seed: number): Required<Edit> {
  const draw = drawing(seed)
  const notes: [InventedNote, InventedNote] = [inventNote(`${name}-a`, draw), inventNote(`${name}-b`, draw)]
  return { before: notes, ...edits[kind]!(...notes, draw) }
}

const mixed = (made: readonly Required<Edit>[]): Required<Edit> => ({
  before: made.flatMap(({ before }) => before),
  after: made.flatMap(({ after }) => after),
  rows: made.flatMap(({ rows }) => rows),
})

/** The rows of a match by the tags of the questions. */
function rowsOf({ pairs, removed, added }: QuestionMatch, before: InventedNote[], after: InventedNote[]): Row[] {
  const [old, now] = [tagsOf(before), tagsOf(after)]
  return [
    ...pairs.map((pair): Row => [old(pair.before), now(pair.after), pair.verdict]),
    ...removed.map((item): Row => [old(item), null, 'removed']),
    ...added.map((item): Row => [null, now(item), 'added']),
  ]
}

function tagsOf(notes: readonly InventedNote[]) {
  const { items } = inventedVault(notes)
  const tags = notes.flatMap(({ questions }) => questions.map(({ tag }) => tag))
  const byPlace = new Map(items.map(({ path, line }, i) => [`${path}:${line}`, tags[i]!]))
  return ({ path, line }: { path: string; line: number }) => byPlace.get(`${path}:${line}`)!
}

function match(before: InventedNote[], after: InventedNote[]): Row[] {
  return rowsOf(matchQuestions(inventedVault(before), inventedVault(after)), before, after).sort()
}

const FLIPPED: Record<string, string> = { added: 'removed', removed: 'added' }
const mirrored = (rows: readonly Row[]) =>
  rows.map(([before, after, verdict]): Row => [after, before, FLIPPED[verdict] ?? verdict]).sort()

describe('a question after an edit', () => {
  test.each(kinds)('%s', (kind) => {
    fc.assert(
      fc.property(fc.integer(), (seed) => {
        const { before, after, rows } = editNotes(kind, 'n', seed)
        expect(match(before, after)).toEqual(rows.sort())
      }),
      { numRuns: 6 },
    )
  })

  test.each(kinds)('%s, taken back', (kind) => {
    fc.assert(
      fc.property(fc.integer(), (seed) => {
        const { before, after, rows } = editNotes(kind, 'n', seed)
        expect(match(after, before)).toEqual(mirrored(rows))
      }),
      { numRuns: 6 },
    )
  })
})

const someEdits = fc.array(fc.tuple(fc.constantFrom(...kinds), fc.nat(1_000_000)), { minLength: 2, maxLength: 24 })
const vaultOf = (made: readonly (readonly [string, number])[]) =>
  mixed(made.map(([kind, seed], i) => editNotes(kind, `n${i}`, seed * made.length + i)))

test('edits of all kinds in one vault do not get in each other’s way', () => {
  fc.assert(
    fc.property(someEdits, (made) => {
      const { before, after, rows } = vaultOf(made)
      expect(match(before, after)).toEqual(rows.sort())
      expect(match(after, before)).toEqual(mirrored(rows))
    }),
    { numRuns: 40 },
  )
})

test('the order in which files are read plays no part', () => {
  fc.assert(
    fc.property(someEdits, fc.integer(), (made, seed) => {
      const { before, after } = vaultOf(made)
      const shuffled = (notes: InventedNote[]) =>
        fc.sample(fc.shuffledSubarray(notes, { minLength: notes.length }), { numRuns: 1, seed })[0]!
      const straight = matchQuestions(inventedVault(before), inventedVault(after))
      expect(matchQuestions(inventedVault(shuffled(before)), inventedVault(shuffled(after)))).toEqual(straight)
    }),
    { numRuns: 20 },
  )
})

/** Notes made of few words, so that there are many copies, near copies and half copies. */
const crowdedNote = fc.record({
  path: fc.constantFrom('a/x.md', 'a/y.md', 'b/x.md', 'b/y.md', 'c/z.md', 'w.md'),
  stem: fc.array(fc.constantFrom('which', 'kettle', 'kettel', 'boils', 'not', 'water', '7', '9'), { maxLength: 6 }),
  options: fc.array(fc.constantFrom('kettle', 'kettel', 'teapot', 'a cup', ''), { maxLength: 4 }),
  pin: fc.option(fc.constantFrom('q-one', 'q-two'), { nil: undefined }),
})
const crowdedVault = fc.array(crowdedNote, { maxLength: 8 }).map((questions): InventedNote[] => {
  const notes = new Map<string, InventedNote>()
  for (const [i, { path, stem, options, pin }] of questions.entries()) {
    const note = notes.get(path) ?? { path, title: path, body: '차', questions: [] }
    const question = {
      tag: String(i),
      stem: stem.join(' '),
      options,
      key: options.length > 0 ? [0] : [],
      explanations: [],
    }
    notes.set(path, { ...note, questions: [...note.questions, pin === undefined ? question : { ...question, pin }] })
  }
  return [...notes.values()]
})

describe('among copies, pins and halves', () => {
  test('every question stands in one row', () => {
    fc.assert(
      fc.property(crowdedVault, crowdedVault, (before, after) => {
        const [old, now] = [inventedVault(before), inventedVault(after)]
        const { pairs, removed, added } = matchQuestions(old, now)
        expect(new Set([...pairs.map((pair) => pair.before), ...removed])).toEqual(new Set(old.items))
        expect(new Set([...pairs.map((pair) => pair.after), ...added])).toEqual(new Set(now.items))
        expect([pairs.length + removed.length, pairs.length + added.length]).toEqual([
          old.items.length,
          now.items.length,
        ])
      }),
    )
  })

  test('the vaults in the other order give the mirror image', () => {
    fc.assert(
      fc.property(crowdedVault, crowdedVault, (before, after) => {
        expect(match(after, before)).toEqual(mirrored(match(before, after)))
      }),
      { numRuns: 500 },
    )
  })

  test('two different pins are never joined', () => {
    fc.assert(
      fc.property(crowdedVault, crowdedVault, (before, after) => {
        const { pairs } = matchQuestions(inventedVault(before), inventedVault(after))
        expect(pairs.filter((pair) => pair.before.pin && pair.after.pin && pair.before.pin !== pair.after.pin)).toEqual(
          [],
        )
      }),
    )
  })

  test('a vault is the same as itself', () => {
    fc.assert(
      fc.property(crowdedVault, (notes) => {
        const { pairs, removed, added } = matchQuestions(inventedVault(notes), inventedVault(notes))
        expect([removed, added]).toEqual([[], []])
        expect(pairs.filter(({ before, after, verdict }) => before.line !== after.line || verdict !== 'same')).toEqual(
          [],
        )
      }),
    )
  })
})
