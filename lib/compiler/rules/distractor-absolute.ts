import { pointAt } from './point-at'
import type { NoteRule } from './rule'
import { splitOptions } from './split-options'

/** Hyphens make other words of them: `always-on`, `read-only`. `all` and `every` mostly count, and claim nothing. */
const ABSOLUTE =
  /(?<![\w-]|\bnot )(?:always|never|only|completely|absolutely|entirely)(?![\w-])|항상|언제나|절대로?(?!\p{L}*값)|무조건|전혀|오직/giu

/** Hardly anything is always so: whoever knows that strikes out the options that say so. */
export const distractorAbsolute: NoteRule = {
  id: 'distractor-absolute',
  severity: 'advice',
  check: (note) =>
    note.items
      .map(splitOptions)
      .filter(({ keys }) => keys.every(({ text }) => text.markdown.match(ABSOLUTE) === null))
      .flatMap(({ distractors }) => distractors)
      .flatMap(({ label, text }) =>
        [...text.markdown.matchAll(ABSOLUTE)].slice(0, 1).map(({ 0: word, index }) => ({
          span: { start: pointAt(text, index), end: pointAt(text, index + word.length) },
          reason: `Unexpected \`${word}\` in distractor \`${label}\` and in no key, expected no word that gives it away`,
          mend: 'Say it without the word, or make the distractor wrong for another reason.',
        })),
      ),
}
