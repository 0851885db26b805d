import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { arbitraryBank, withoutLines } from '../testing/arbitrary-bank'
import type { ReadableFormat, WritableFormat } from './format'
import { readableFormats, writableFormats } from './formats'

const NOW = new Date('2026-11-24T09:00:00Z')
const both = writableFormats.filter((format): format is WritableFormat & ReadableFormat => 'read' in format)
const runs: Record<string, number> = { qti3: 60, anki: 40 }

test('five formats are both written and read', () => {
  expect(both.map(({ name }) => name)).toEqual(['gift', 'moodle-xml', 'qti3', 'anki', 'csv'])
})

describe.each(both)('$name', (format) => {
  const name = `bank${format.endings[0]}`

  test('gives back exactly what it holds of any bank, with no loss on the way', () => {
    fc.assert(
      fc.property(arbitraryBank, (bank) => {
        const held = format.holds(bank).bank
        fc.pre(held.notes.length > 0)
        const read = format.read({ name, bytes: format.write(bank, NOW) })
        expect(withoutLines(read.bank)).toEqual(withoutLines(held))
        expect(read.losses).toEqual([])
      }),
      { numRuns: runs[format.name] ?? 300 },
    )
  })

  test('holds all of what it holds', () => {
    fc.assert(
      fc.property(arbitraryBank, (bank) => {
        const held = format.holds(bank).bank
        expect(format.holds(held)).toEqual({ bank: held, losses: [] })
      }),
    )
  })

  test('names every question that it does not hold', () => {
    fc.assert(
      fc.property(arbitraryBank, (bank) => {
        const count = (notes: typeof bank.notes) => notes.reduce((sum, note) => sum + note.questions.length, 0)
        const { bank: held, losses } = format.holds(bank)
        expect(count(held.notes) + losses.length).toBe(count(bank.notes))
      }),
    )
  })

  test('is recognised by what it writes', () => {
    fc.assert(
      fc.property(arbitraryBank, (bank) => {
        fc.pre(format.holds(bank).bank.notes.length > 0)
        const file = { name, bytes: format.write(bank, NOW) }
        const first = readableFormats.find(
          (one) => one.endings.some((ending) => name.endsWith(ending)) && one.recognises(file),
        )
        expect(first?.name).toBe(format.name)
      }),
      { numRuns: 20 },
    )
  })
})
