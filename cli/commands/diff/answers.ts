import { readFileSync } from 'node:fs'
import type { IdentityItem } from '../../../lib/compiler/identity/identity-item'
import { matchQuestions } from '../../../lib/compiler/identity/matching/match-questions'

/** The answers already given to each question, with the texts by which it is recognised: the file of `diff --answers`. */
export interface AnsweredQuestions {
  questions: AnsweredQuestion[]
}

export interface AnsweredQuestion {
  path: string
  line: number
  pin: string | null
  stem: string
  options: { text: string; isKey: boolean; answers: number }[]
  /** Of its present version. An answer taken back is not counted. */
  answers: number
  learners: number
}

/** The answers to a question of the old version; undefined if nobody has answered it. */
export type AnswersTo = (item: IdentityItem) => AnsweredQuestion | undefined

/**
 * Finds the answers to the questions of a version of the vault: by their texts, because what is published may be another
 * version.
 * @param file  an `AnsweredQuestions` as JSON
 */
export function readAnswers(file: string, items: readonly IdentityItem[]): AnswersTo {
  const { questions } = JSON.parse(readFileSync(file, 'utf8')) as AnsweredQuestions
  const known = new Map(questions.map((question) => [recalled(question), question]))
  const { pairs } = matchQuestions(versionOf([...known.keys()]), versionOf(items))
  const answered = new Map(pairs.map(({ before, after }) => [placeOf(after), known.get(before)]))
  return (item) => {
    const found = answered.get(placeOf(item))
    return found === undefined || found.answers === 0 ? undefined : found
  }
}

const placeOf = ({ path, line }: IdentityItem) => `${path}:${line}`

const versionOf = (items: readonly IdentityItem[]) => ({
  items,
  paths: [...new Set(items.map(({ path }) => path))],
  prose: () => [],
  isUsedAround: () => false,
})

const recalled = ({ path, line, pin, stem, options }: AnsweredQuestion): IdentityItem => ({
  ...{ path, line, pin, stem },
  span: { start: { line, column: 1 }, end: { line, column: 1 } },
  options: options.map(({ text, isKey }) => ({ label: '', text, isKey, explanations: [] })),
  general: [],
})
