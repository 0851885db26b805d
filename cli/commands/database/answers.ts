import { installationOf } from '../../../lib/installation/installation'
import type { AnswerCount } from '../../../lib/progress/reporting/answer-counts'
import { print } from '../../shared/print'
import type { AnsweredQuestions } from '../diff/answers'
import { publishedQuestions } from './published-questions'
import { withStore } from './with-store'

/** `haeseol answers`: prints how often the options of each published question were chosen, for `diff --answers`. */
export async function answers(): Promise<void> {
  const counts = await withStore(({ upkeep }) => upkeep.answerCounts())
  const byQuestion = new Map(counts.map((count) => [nameOf(count.item, count.generation), count]))
  const questions = publishedQuestions(installationOf(process.env).bundles).flatMap((question) => {
    const count = byQuestion.get(nameOf(question.id, question.generation))
    if (count === undefined) return []
    const { path, line, pin, stem } = question
    const options = question.options.map(({ id, text, isKey }) => ({ text, isKey, answers: count.chosen.get(id) ?? 0 }))
    return [{ path, line, pin, stem, options, answers: count.answers, learners: count.learners }]
  })
  await print(`${JSON.stringify({ questions } satisfies AnsweredQuestions, null, 2)}\n`)
}

const nameOf = (item: AnswerCount['item'], generation: number) => `${item} ${generation}`
