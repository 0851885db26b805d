import type { Passage } from '../../../lib/compiler/comparing/changed-passages'
import { describeChange } from '../../../lib/compiler/identity/describe-change'
import type { IdentityItem } from '../../../lib/compiler/identity/identity-item'
import { identityText } from '../../../lib/compiler/identity/wording/identity-text'
import type { NoteReview, Review, ReviewedPassage, ReviewedQuestion } from '../../../lib/model/study/review'
import { letterAt } from '../../../lib/model/text/letters'
import { type Comparison, editedQuestions, keyChanges, newVersions } from './comparison'

/** The facts of a comparison by note, as the pages of a review show them. */
export function reviewOf(comparison: Comparison): Review {
  const notes: Record<string, NoteReview> = {}
  const of = (path: string) => (notes[path] ??= { passages: [], questions: [] })
  for (const note of comparison.notes)
    if ('passages' in note) of(note.path).passages.push(...note.passages.map(passage))
  for (const [path, question] of questionsOf(comparison)) of(path).questions.push(question)
  return { base: comparison.before.name, notes }
}

function questionsOf(comparison: Comparison): [string, ReviewedQuestion][] {
  const { questions, after } = comparison
  const changed = (kind: ReviewedQuestion['kind'], pairs: ReturnType<typeof editedQuestions>) =>
    pairs.map((pair): [string, ReviewedQuestion] => [
      pair.after.path,
      {
        kind,
        number: after.numberOf(pair.after),
        about: describeChange(pair).join('; '),
        ...(kind !== 'reworded' && answersTo(pair.before, comparison)),
      },
    ])
  return [
    ...changed('key', keyChanges(comparison)),
    ...changed('version', newVersions(comparison)),
    ...changed('reworded', editedQuestions(comparison)),
    ...questions.added.map((item): [string, ReviewedQuestion] => [
      item.path,
      { kind: 'added', number: after.numberOf(item), about: '' },
    ]),
    ...questions.removed.map((item): [string, ReviewedQuestion] => [
      item.path,
      { kind: 'removed', number: null, about: stemOf(item), ...answersTo(item, comparison) },
    ]),
  ]
}

/** The answers that a change concerns. */
function answersTo(item: IdentityItem, comparison: Comparison): Pick<ReviewedQuestion, 'answered'> {
  const found = comparison.answersTo(item)
  if (found === undefined) return {}
  const chosen = found.options.flatMap(({ answers }, at) => (answers > 0 ? [`${letterAt(at)} ${answers}`] : []))
  return { answered: { answers: found.answers, learners: found.learners, chosen: chosen.join(' · ') } }
}

const stemOf = ({ stem }: IdentityItem) => identityText(stem)

const passage = (one: Passage): ReviewedPassage =>
  one.kind === 'edited' && one.from !== '' ? { ...one, words: { from: one.from, to: one.to } } : one
