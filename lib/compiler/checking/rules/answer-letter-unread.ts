import type { Finding } from '../../../model/message'
import type { ReadItem } from '../../reading/note'
import { readAnswer } from '../../reading/read-answer'
import type { NoteRule } from '../rule'

/** A letter that is meant and not read leaves a right option out of the key, and learners who choose it are marked wrong. */
export const answerLetterUnread: NoteRule = {
  severity: 'warning',
  check: (note) => note.items.filter(({ key }) => key.length > 0).flatMap(unreadLetters),
}

function unreadLetters({ answer, options }: ReadItem): Finding[] {
  if (answer === null) return []
  const labels = options.map(({ label }) => label)
  return readAnswer(answer.markdown, labels).unread.map((letter) => ({
    span: answer.span,
    reason: `Unexpected \`${letter})\` among the words of the answer, expected a comma before a letter of the key`,
    mend: `Write the letters of the key first, as in \`A, C) …\`, or \`${letter}\` without the bracket if it is only a word.`,
  }))
}
