import { filedItems } from '../questions/filed-items'
import { findRepeated } from '../questions/find-repeated'
import type { VaultRule } from '../rule'

/** A pin keeps an item's history through every edit; two items with one pin would mix theirs. */
export const pinShared: VaultRule = {
  severity: 'warning',
  traitsOf: ({ items }) => items.flatMap(({ pin }) => (pin === null ? [] : [`pin ${pin}`])),
  checkVault: (notes) =>
    findRepeated(filedItems(notes), ({ item }) => item.pin).map(([first, later]) => ({
      file: later.file,
      span: later.item.stem.span,
      reason: `Unexpected second question with the block id \`^${later.item.pin}\`, expected one of its own`,
      mend: 'Change the block id of the newer question.',
      related: { file: first.file, span: first.item.stem.span, reason: 'The first question with it' },
    })),
}
