import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { NoteSlug } from '../../../model/ids'
import { type CarriedIds, carryIds, type Ledger } from '../../testing/carry-ids'
import {
  drawing,
  type InventedNote,
  type InventedQuestion,
  inventNote,
  inventQuestion,
  readInvented,
} from '../../testing/invent-notes'
import { nameNotes, wishOf } from '../name-notes'

/** Does what a publisher does: names the notes and stores the ledger as JSON. */
function publish(notes: readonly InventedNote[], previous: Ledger | null = null): CarriedIds {
  const read = readInvented(notes)
  const { slugs } = nameNotes(read.map((note) => ({ path: note.path, wish: wishOf(note) })))
  const carried = carryIds(
    previous,
    read.map((note) => ({ note, slug: slugs.get(note.path) as NoteSlug })),
  )
  return { ...carried, ledger: JSON.parse(JSON.stringify(carried.ledger)) }
}

const note = (name: string, seed = 1): InventedNote => inventNote(name, drawing(seed))
const asking = (note: InventedNote, change: Partial<InventedQuestion>): InventedNote => ({
  ...note,
  questions: note.questions.map((question) => ({ ...question, ...change })),
})
const idOf = ({ items }: CarriedIds, path: string, i = 0) => items.get(path)![i]!

describe('an item', () => {
  const first = note('kettle')
  const before = publish([first])
  const old = idOf(before, first.path)

  test('keeps its id, its options’ ids and its generation when its note is renamed and a word is mended', () => {
    const stem = first.questions[0]!.stem.replace('the ', 'the the ')
    const after = publish([{ ...asking(first, { stem }), path: 'pots/iron.md' }], before.ledger)
    expect(idOf(after, 'pots/iron.md')).toEqual(old)
  })

  test('goes on as it was from a ledger that knows nothing of code but its text', () => {
    const stem = '다음은 무엇인가?\n\n```py\nfor x in a:\n\tf(x[1:])  \n```'
    const coded = asking(first, { stem, options: ['`a[1:]`', '`a[:1]`', '$e^{-x}$', '−log p', '`**a`'] })
    const once = publish([coded])
    const again = publish([coded], once.ledger)
    expect(again).toEqual(once)
    expect(idOf(once, first.path)).toEqual({
      id: 'f0b6a777fa00',
      generation: 1,
      options: ['8b0da6a8f3', 'ae0df5f37a', 'a18dc6e2d0', '3e162c1955', 'e96411d0d0'],
    })
  })

  test('keeps its id and counts a generation more when its key changes', () => {
    const [{ key }] = [first.questions[0]!]
    const after = publish([asking(first, { key: [(key[0]! + 1) % 4] })], before.ledger)
    expect(idOf(after, first.path)).toEqual({ ...old, generation: 2 })
  })

  test('gives each option its own id wherever it stands, and a new option a new one', () => {
    const { options } = first.questions[0]!
    const after = publish([asking(first, { options: ['Leave it be', ...options.toReversed()] })], before.ledger)
    const { options: ids } = idOf(after, first.path)
    expect(ids.slice(1)).toEqual(old.options.toReversed())
    expect(old.options).not.toContain(ids[0])
  })

  test('keeps the id of an option whose word is mended', () => {
    const options = first.questions[0]!.options.map((text) => text.replace('Use', 'Use, use'))
    const after = publish([asking(first, { options })], before.ledger)
    expect(idOf(after, first.path).options).toEqual(old.options)
  })

  test('that is another question gets a new id', () => {
    const after = publish([{ ...first, questions: [inventQuestion('other', drawing(9))] }], before.ledger)
    expect(idOf(after, first.path).id).not.toBe(old.id)
    expect(after.ledger.retired.map(({ id }) => id)).toEqual([old.id])
  })

  test('comes back with its id after its note was deleted and restored', () => {
    const without = publish([note('other', 2)], before.ledger)
    const again = publish([note('other', 2), { ...first, path: 'again/kettle.md' }], without.ledger)
    expect(idOf(again, 'again/kettle.md')).toEqual(old)
    expect(again.ledger.retired).toEqual([])
  })

  test('that comes back with another key counts a generation more', () => {
    const without = publish([], before.ledger)
    const changed = asking(first, { key: [(first.questions[0]!.key[0]! + 1) % 4] })
    expect(idOf(publish([changed], without.ledger), first.path)).toEqual({ ...old, generation: 2 })
  })

  test('is named by its pin, and a copy with the same pin is another item', () => {
    const pinned = asking(first, { pin: 'q-kettle' })
    const both = publish([pinned, { ...pinned, path: 'tea/later.md' }])
    expect([idOf(both, 'tea/kettle.md').id, idOf(both, 'tea/later.md').id]).toEqual(['q-kettle', 'q-kettle-2'])
  })

  test('keeps its id when it is pinned later', () => {
    const after = publish([asking(first, { pin: 'q-kettle' })], before.ledger)
    expect(idOf(after, first.path)).toEqual(old)
  })
})

test('equal questions of a first publication get ids of their own, the same each time', () => {
  const copies = ['a', 'b', 'c'].map((name) => ({ ...note('kettle'), path: `${name}.md` }))
  const ids = (carried: CarriedIds) => copies.map(({ path }) => idOf(carried, path).id)
  expect(new Set(ids(publish(copies))).size).toBe(3)
  expect(ids(publish(copies))).toEqual(ids(publish(copies.toReversed())))
})

test('two options of the same text have two ids', () => {
  const twice = asking(note('kettle'), { options: ['Tea', 'Tea', 'Water'], key: [0] })
  expect(new Set(idOf(publish([twice]), twice.path).options).size).toBe(3)
})

test('the order of option ids tells nothing of the place of an option', () => {
  const firsts = Array.from({ length: 400 }, (_, i) => {
    const { options } = idOf(publish([note('kettle', i)]), 'tea/kettle.md')
    return options.toSorted().indexOf(options[0]!) / (options.length - 1)
  })
  const mean = firsts.reduce((sum, place) => sum + place, 0) / firsts.length
  expect(Math.abs(mean - 0.5)).toBeLessThan(0.08) // 0.08 is four standard deviations of the mean of 400
})

test('a question that begins anew but looks like one that is gone is told to its author', () => {
  const [old, other] = [note('kettle'), note('pot', 2)]
  const { stem } = old.questions[0]!
  const lookalike = { ...asking(other, { stem: `${stem} Choose by ${other.questions[0]!.stem}` }), path: 'pots/new.md' }
  const { messages } = publish([lookalike], publish([old]).ledger)
  expect(messages.map(({ file, ruleId, severity }) => [file, ruleId, severity])).toEqual([
    ['pots/new.md', 'history-begun-anew', 'advice'],
  ])
  expect(messages[0]!.reason).toContain('`tea/kettle.md:')
})

describe('an address', () => {
  const [kettle, pot] = [note('kettle'), note('pot', 2)]
  const before = publish([kettle, pot])

  test('leads to the note that its questions went to', () => {
    const { moved, gone } = publish([{ ...kettle, path: 'tea/iron-kettle.md' }, pot], before.ledger)
    expect([moved, gone]).toEqual([{ kettle: 'iron-kettle' }, []])
  })

  test('leads to the note that two were merged into', () => {
    const both = { ...pot, questions: [...pot.questions, ...kettle.questions] }
    expect(publish([both], before.ledger).moved).toEqual({ kettle: 'pot' })
  })

  test('of a note without questions leads to where its text went', () => {
    const plain = { ...kettle, questions: [] }
    const { ledger } = publish([plain, pot])
    expect(publish([{ ...plain, path: 'tea/iron.md' }, pot], ledger).moved).toEqual({ kettle: 'iron' })
  })

  test('leads straight to today’s note after two renamings', () => {
    const once = publish([{ ...kettle, path: 'b.md' }, pot], before.ledger)
    expect(publish([{ ...kettle, path: 'c.md' }, pot], once.ledger).moved).toEqual({ b: 'c', kettle: 'c' })
  })

  test('of a deleted note is gone, with those that led to it', () => {
    const once = publish([{ ...kettle, path: 'b.md' }, pot], before.ledger)
    const { moved, gone, ledger } = publish([pot], once.ledger)
    expect([moved, gone]).toEqual([{}, ['b', 'kettle']])
    expect(publish([pot], ledger).gone).toEqual(['b', 'kettle'])
  })

  test('is a note’s own again when the note is back', () => {
    const without = publish([pot], before.ledger)
    const { moved, gone } = publish([kettle, pot], without.ledger)
    expect([moved, gone]).toEqual([{}, []])
  })

  const stub = (path: string): InventedNote => ({ ...kettle, path, body: '', questions: [] })

  test('of an empty note leads to the address that its file has now', () => {
    const { ledger } = publish([stub('C#.md'), stub('D.md')])
    const old = JSON.parse(JSON.stringify(ledger).replaceAll('"c-sharp"', '"c-1"'))
    expect(publish([stub('C#.md'), stub('D.md')], old)).toMatchObject({ moved: { 'c-1': 'c-sharp' }, gone: [] })
  })

  test('of a note whose text others have too leads to where its folder was renamed to', () => {
    const folder = (name: string) => [
      { ...pot, path: `${name}/pot.md` },
      ...['green', 'black', 'white'].map((kind) => stub(`${name}/${kind}/index.md`)),
      { ...stub(`${name}/index.md`), body: `On ${name}.` },
    ]
    const { ledger } = publish([...folder('coffee'), ...folder('tea')])
    const { moved, gone } = publish([...folder('coffee'), ...folder('infusions')], ledger)
    expect(gone).toEqual([])
    expect(moved).toEqual({
      'tea-pot': 'infusions-pot',
      'tea-index': 'infusions-index',
      'tea-green-index': 'infusions-green-index',
      'tea-black-index': 'infusions-black-index',
      'tea-white-index': 'infusions-white-index',
    })
  })

  test('of a note that was deleted with others of its folder is gone, though another folder has a file of its name', () => {
    const { ledger } = publish([stub('tea/a.md'), stub('tea/index.md'), stub('index.md')])
    expect(publish([stub('index.md'), stub('cups/index.md')], ledger).gone).toEqual(['a', 'tea-index'])
  })

  test('of a note whose questions went several ways leads nowhere', () => {
    const questions = [0, 1].map((seed) => inventQuestion(`q${seed}`, drawing(seed + 20)))
    const { ledger } = publish([{ ...kettle, questions }])
    const parts = questions.map((question, i) => ({ ...note(`part-${i}`, i + 5), questions: [question] }))
    expect(publish(parts, ledger).gone).toEqual(['kettle'])
  })
})

test('publishing the same notes again changes nothing, in whatever order they are read', () => {
  fc.assert(
    fc.property(fc.integer(), fc.shuffledSubarray([0, 1, 2, 3, 4, 5, 6, 7], { minLength: 8 }), (seed, order) => {
      const notes = Array.from({ length: 8 }, (_, i) => note(`n${i}`, (seed + (i % 5)) | 0))
      const first = publish(notes)
      const again = publish(
        order.map((i) => notes[i]!),
        first.ledger,
      )
      expect(JSON.stringify(again.ledger)).toBe(JSON.stringify(first.ledger))
      for (const { path } of notes) expect(again.items.get(path)).toEqual(first.items.get(path))
    }),
    { numRuns: 20 },
  )
})

test('no id is ever given to two questions, however notes come and go', () => {
  fc.assert(
    fc.property(fc.array(fc.uniqueArray(fc.nat(7), { maxLength: 8 }), { minLength: 2, maxLength: 6 }), (vaults) => {
      let ledger: Ledger | null = null
      for (const chosen of vaults) {
        ledger = publish(
          chosen.map((i) => note(`n${i}`, i % 4)),
          ledger,
        ).ledger
        const ids = [...ledger.items, ...ledger.retired].map(({ id }) => id)
        expect(new Set(ids).size).toBe(ids.length)
        expect(ledger.items).toHaveLength(chosen.length)
      }
    }),
    { numRuns: 60 },
  )
})
