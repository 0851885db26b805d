import type { ManifestNote } from '../../../model/bundle'
import type { PoolItem } from '../../../model/item'
import type { NoteRecord } from '../note-record'
import { openJson } from '../open-json'

/** A ManifestNote. The bundle adds where the note's other records are. */
export const manifestNote: NoteRecord = {
  write: ({ page, links }) => {
    const { html: _, headings: __, description: ___, cover: ____, properties: _____, bank, ...summary } = page
    const entry = { ...summary, bank: bank.map(toPoolItem), links: [...links] }
    return openJson(entry satisfies Omit<ManifestNote, 'part' | 'page' | 'keys' | 'search' | 'card'>)
  },
}

const toPoolItem = ({ id, version, generation, choose, note, tags, shufflable, last, options }: PoolItem): PoolItem => {
  return { id, version, generation, choose, note, tags, shufflable, last, options: options.map(({ id }) => ({ id })) }
}
