import { expect, test } from 'vitest'
import type { NoteSlug, Tag } from '../../model/ids'
import { findOneNoteTopics } from './one-note-topics'

const note = (slug: string, ...tags: string[]) => ({ slug: slug as NoteSlug, tags: tags as Tag[] })

test('a topic that one note has leads to it, and so does a wider one if no other note is below it', () => {
  const notes = [
    note('green', 'tea/green', 'water'),
    note('black', 'water'),
    note('shelves', 'library/shelves/order', 'library'),
    note('bare'),
  ]
  expect(Object.fromEntries(findOneNoteTopics(notes))).toEqual({
    tea: 'green',
    'tea/green': 'green',
    library: 'shelves',
    'library/shelves': 'shelves',
    'library/shelves/order': 'shelves',
  })
})
