import { describeChange } from '../../../lib/compiler/identity/describe-change'
import type { IdentityItem } from '../../../lib/compiler/identity/identity-item'
import { likenessOf, pinAdvice } from '../../../lib/compiler/identity/matching/lookalike'
import type { QuestionMatch } from '../../../lib/compiler/identity/matching/match-questions'
import type { Comparison } from './comparison'

/** For programs: every question of both versions once, and all that changed around them. */
export function asJson({
  questions: { pairs, removed, added, hints },
  tags,
  notes,
  images,
  messages,
  mended,
  exams,
  answersTo,
}: Comparison) {
  const answersOf = (item: IdentityItem) => {
    const answered = answersTo(item)
    return answered === undefined ? {} : { answers: answered.answers, learners: answered.learners }
  }
  const facts = new Map(tags.map(({ item, facts }) => [item, { facts }]))
  const questions = [
    ...pairs.map((pair) => ({
      ...{ old: placeOf(pair.before), new: placeOf(pair.after), verdict: pair.verdict },
      ...(pair.verdict !== 'same' && { changes: describeChange(pair), keyChanged: !pair.keyReads }),
      ...facts.get(pair.after),
      ...answersOf(pair.before),
    })),
    ...removed.map((item) => ({ old: placeOf(item), new: null, verdict: 'removed', ...answersOf(item) })),
    ...added.map((item) => ({ ...{ old: null, new: placeOf(item), verdict: 'added' }, ...hintOf(item, hints) })),
  ]
  return `${JSON.stringify({ questions, notes, images, messages, mended, exams }, null, 2)}\n`
}

const placeOf = ({ path, line }: IdentityItem) => ({ path, line })

/** What an added question may have been before; nothing for most. */
export function hintOf(item: IdentityItem, hints: QuestionMatch['hints']): { hint?: string } {
  const hint = hints.find(({ added }) => added === item)
  return hint === undefined ? {} : { hint: `It ${likenessOf(hint, 'is gone from')}. ${pinAdvice(hint)}` }
}
