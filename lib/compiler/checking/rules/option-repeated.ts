import type { Finding } from '../../../model/message'
import type { ReadOption } from '../../reading/note'
import type { NoteRule } from '../rule'

/** Two options of one letter: the answer line no longer says which is meant. */
export const optionRepeated: NoteRule = {
  severity: 'error',
  check: (note) => note.items.flatMap(({ options }) => repeated(options)),
}

function repeated(options: readonly ReadOption[]): Finding[] {
  const first = new Map<string, ReadOption>()
  return options.flatMap((option) => {
    const earlier = first.get(option.label)
    if (earlier === undefined) {
      first.set(option.label, option)
      return []
    }
    return [
      {
        span: option.labelSpan,
        reason: `Unexpected second option \`${option.label}\`, expected each letter once`,
        mend: 'Give the options the letters from `A` on, and correct the answer line.',
        related: { span: earlier.labelSpan, reason: `The first \`${option.label}\`` },
      },
    ]
  })
}
