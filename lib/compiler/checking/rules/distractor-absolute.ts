import { isLast } from '../../reading/letter-references'
import type { Excerpt } from '../../source/excerpt'
import { fencedCode } from '../questions/fenced-code'
import { negativesOf } from '../questions/negative-question'
import { pointAt } from '../questions/point-at'
import { splitByKey } from '../questions/split-by-key'
import type { NoteRule } from '../rule'

/**
 * Not within hyphenated words: `always-on`, `read-only`. `all` and `every` mostly count and claim nothing. Nor does `only`,
 * if it limits an action (`allow port 80 only`) and not a fact (`can only be`).
 */
const ABSOLUTE =
  /(?<![\w-]|\bnot )(?:always|never|completely|absolutely)(?![\w-])|(?:(?<=^(?:(?:yes|no),\s)?)|(?<=\b(?:can|may|supports|works|applies)\s))only\b(?!\s(?:\d|one\b|a\b))|\bonly(?=\s(?:if|accepts|supports|works|applies|possible|available)\b)|항상|언제나|절대로?(?!\p{L}*값)|무조건|전혀|오직/giu

/** Hardly anything is always true, so learners can rule out options that say so. */
export const distractorAbsolute: NoteRule = {
  severity: 'advice',
  check: (note) =>
    note.items
      .filter(({ stem }) => !isLiteral(stem.markdown) && !saysAbsolutely(stem))
      .map(splitByKey)
      .filter(({ keys }) => !keys.some(({ text }) => saysAbsolutely(text) || isLast(text.markdown)))
      .flatMap(({ distractors }) => distractors)
      .flatMap(({ label, text }) =>
        [...text.markdown.matchAll(ABSOLUTE)].slice(0, 1).map(({ 0: word, index }) => ({
          span: { start: pointAt(text, index), end: pointAt(text, index + word.length) },
          reason: `Unexpected \`${word}\` in distractor \`${label}\` and in no key, expected no word that gives it away`,
          mend: 'Say it without the word, or make the distractor wrong for another reason.',
        })),
      ),
}

/** In a negative question distractors are true statements. About programs, absolute statements may be true. */
const isLiteral = (stem: string) => negativesOf(stem).length > 0 || fencedCode(stem) !== ''

const saysAbsolutely = ({ markdown }: Excerpt) => markdown.match(ABSOLUTE) !== null
