import type { Finding } from '../../../model/message'
import { foldText } from '../../base/fold-text'
import type { ReadItem } from '../../reading/note'
import { readAnswer } from '../../reading/read-answer'
import type { NoteRule } from '../rule'

/** The letter names one option, the words another. One is a slip; if it is the letter, the verdict is wrong. */
export const answerWords: NoteRule = {
  severity: 'warning',
  check: (note) => note.items.flatMap(contradictions),
}

function contradictions({ answer, options, key }: ReadItem): Finding[] {
  if (answer === null) return []
  const labels = [...new Set(options.map(({ label }) => label))]
  const byText = new Map(options.toReversed().map((option) => [foldText(option.text.markdown), option]))
  const right = new Set(
    options.filter(({ label }) => key.includes(label)).map((option) => foldText(option.text.markdown)),
  )
  return readAnswer(answer.markdown, labels).words.flatMap(({ letter, words }) => {
    const named = byText.get(foldText(words))
    if (words === '' || named === undefined || right.has(foldText(words))) return []
    return [
      {
        span: answer.span,
        reason: `Unexpected words of option \`${named.label}\` behind the answer \`${letter}\`, expected those of \`${letter}\``,
        mend: 'Correct the letter or the words; the letter decides.',
        related: { span: named.text.span, reason: `The text of option \`${named.label}\`` },
      },
    ]
  })
}
