import type { Finding } from '../../../model/message'
import { foldText } from '../../base/fold-text'
import type { ReadOption } from '../../reading/note'
import type { NoteRule } from '../rule'

/** Of two options with one text only one can be the key, and no learner can tell which. */
export const optionTextRepeated: NoteRule = {
  severity: 'warning',
  check: (note) => note.items.flatMap(({ options }) => repeated(options)),
}

function repeated(options: readonly ReadOption[]): Finding[] {
  const first = new Map<string, ReadOption>()
  return options.flatMap((option) => {
    const key = foldText(option.text.markdown)
    const earlier = first.get(key)
    if (key === '') return []
    if (earlier === undefined) {
      first.set(key, option)
      return []
    }
    return [
      {
        span: option.text.span,
        reason: `Unexpected option \`${option.label}\` with the text of option \`${earlier.label}\`, expected a text of its own`,
        mend: 'Change one of the two, or remove it.',
        related: { span: earlier.text.span, reason: `Option \`${earlier.label}\`` },
      },
    ]
  })
}
