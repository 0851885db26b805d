import type { Excerpt } from '../../source/excerpt'
import { marksOf } from '../questions/marks-of'
import type { NoteRule } from '../rule'

const WORDS = /[\p{L}\p{N}]+/gu
/** How sentences end in English and Korean. A shortened option is none. */
const SENTENCE_END = /(?:[.!?]|[다요])[”"’')\]*]*$/u

/** Only the letters of the answer line are read, so a reason that stands there reaches no learner. */
export const answerReason: NoteRule = {
  severity: 'advice',
  check: (note) =>
    note.items.flatMap(({ answer }) => {
      const reason = answer === null ? null : reasonIn(answer)
      if (answer === null || reason === null) return []
      return [
        {
          span: answer.span,
          reason: `Unexpected sentence \`${reason.slice(0, 60)}\` behind the answer, expected letters and the option's words only`,
          mend: `Put it below \`${marksOf(note).explanations}\`; nobody is shown it here.`,
        },
      ]
    }),
}

/** The sentence after the bold text of an answer. */
function reasonIn({ markdown }: Excerpt): string | null {
  const end = markdown.lastIndexOf('**')
  if (end === -1) return null
  const text = markdown.slice(end + 2).replace(/^[\s:：–—-]+/u, '')
  const isSentence = SENTENCE_END.test(text) && (text.match(WORDS)?.length ?? 0) >= 3
  return isSentence ? text : null
}
