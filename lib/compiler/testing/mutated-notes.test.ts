import fc from 'fast-check'
import { expect, test } from 'vitest'
import { checkFile } from '../checking/check-note'
import { checkVault } from '../checking/check-vault'
import { mutatedFixture } from './mutated-note'
import { lostLines, misplacedExplanations } from './note-oracles'

/** `npm run fuzz:notes` damages more notes, and sends them through the whole compiler. */
const damaged = mutatedFixture()

const read = (text: string) => checkFile({ path: 'note.md', bytes: Buffer.from(text) })

test('no mutated note makes the reader or a rule throw', () => {
  fc.assert(
    fc.property(damaged, fc.string({ unit: 'binary', maxLength: 200 }), (note, noise) => {
      const notes = [note, note + noise, noise].map((text) => read(text).data)
      checkVault(notes)
    }),
    { numRuns: 1000 },
  )
})

test('no line of a mutated note is lost without a message', () => {
  fc.assert(
    fc.property(damaged, (note) => {
      expect(lostLines(note, read(note))).toEqual([])
    }),
    { numRuns: 1500 },
  )
})

test('no explanation of a mutated note stands at an option that its label does not name', () => {
  fc.assert(
    fc.property(damaged, (note) => {
      expect(misplacedExplanations(note, read(note).data)).toEqual([])
    }),
    { numRuns: 1500 },
  )
})
