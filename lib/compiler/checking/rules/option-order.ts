import type { Finding } from '../../../model/message'
import { letterAt } from '../../../model/text/letters'
import type { ReadOption } from '../../reading/note'
import type { NoteRule } from '../rule'

/** Letters that skip or run backwards are a sign that an option was lost or moved. */
export const optionOrder: NoteRule = {
  severity: 'warning',
  check: (note) => note.items.flatMap(({ options }) => disorder(options)),
}

/**
 * Only the first wrong letter is reported, since one slip moves all letters after it. Repeated letters have a rule of
 * their own.
 */
function disorder(options: readonly ReadOption[]): Finding[] {
  const labels = [...new Map(options.toReversed().map((option) => [option.label, option])).values()].reverse()
  const odd = labels.find(({ label }, place) => label !== letterAt(place))
  if (odd === undefined) return []
  return [
    {
      span: odd.labelSpan,
      reason: `Unexpected option \`${odd.label}\`, expected \`${letterAt(labels.indexOf(odd))}\``,
      mend: 'Give the options the letters from `A` on without a gap, and correct answer and explanations.',
    },
  ]
}
