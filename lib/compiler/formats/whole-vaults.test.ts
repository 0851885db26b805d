import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import type { ItemBank } from '../../model/authors/bank'
import { exportNote } from '../reading/export-note'
import { readNote } from '../reading/read-note'
import { bankOf, OWN_VAULT } from '../testing/own-vault'
import type { ReadableFormat, WritableFormat } from './format'
import { writableFormats } from './formats'
import { planNotes } from './notes/plan-notes'

const CORPUS = join(process.env.CORPUS_DIR ?? join(import.meta.dirname, '../../../../shared/corpus'), 'vault')

/** What a learner would meet; aliases and lines are not carried by every format. */
const asked = ({ notes }: ItemBank) =>
  notes.map(({ path, title, tags, questions }) => ({
    path,
    title,
    tags,
    questions: questions.map(({ line: _, ...question }) => question),
  }))

const both = writableFormats.filter((format): format is WritableFormat & ReadableFormat => 'read' in format)

describe.each([
  ['our own vault', OWN_VAULT],
  ['the sample vault', CORPUS],
])('%s', (_, folder) => {
  test.skipIf(!existsSync(folder)).each(both)('is the same after it went to $name and came back as notes', (format) => {
    const bank = bankOf(folder)
    const plan = planNotes(format.read({ name: `x${format.endings[0]}`, bytes: format.write(bank, new Date(0)) }))
    expect(plan.losses).toEqual([])
    const back = plan.notes.map(({ path, markdown }) =>
      exportNote(readNote({ path, bytes: new TextEncoder().encode(markdown) }).data),
    )
    expect(asked({ notes: back, messages: [] })).toEqual(asked(bank))
  })
})
