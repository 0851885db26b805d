import { groupEqualOptions, optionKeys } from '../questions/group-equal-options'
import type { VaultRule } from '../rule'

/**
 * A question that comes twice teaches nothing new the second time, and counts twice in what a learner seems to know.
 */
export const stemRepeated: VaultRule = {
  severity: 'advice',
  traitsOf: optionKeys,
  checkVault: (notes) =>
    groupEqualOptions(notes)
      .flat()
      .flatMap(({ items: [first, ...others] }) =>
        others.map(({ file, item }) => ({
          file,
          span: item.stem.span,
          reason: `Unexpected question that \`${first.file}\` asks too, expected one of its own`,
          mend: 'Change what is asked, or keep it in one note and link to it.',
          related: { file: first.file, span: first.item.stem.span, reason: 'The same stem, options and key' },
        })),
      ),
}
