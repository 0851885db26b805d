import type { Span } from '../../../model/message'
import { slugOf } from '../../base/slug-of'
import { findRepeated } from '../questions/find-repeated'
import type { VaultRule } from '../rule'

/** An `id` is a note's name in addresses and in its history, so two notes cannot share one. */
export const idRepeated: VaultRule = {
  severity: 'warning',
  traitsOf: ({ frontmatter: { id } }) => (id === null ? [] : [`id ${slugOf(id)}`]),
  checkVault: (notes) =>
    findRepeated(notes, ({ frontmatter: { id } }) => (id === null ? null : slugOf(id))).map(([first, later]) => ({
      file: later.path,
      span: FIRST_LINE,
      reason: `Unexpected \`id\` \`${later.frontmatter.id}\` of another note, expected one of its own`,
      mend: 'Change one of the two ids.',
      related: { file: first.path, span: FIRST_LINE, reason: `\`${first.path}\` has it too` },
    })),
}

const FIRST_LINE: Span = { start: { line: 1, column: 1 }, end: { line: 1, column: 1 } }
