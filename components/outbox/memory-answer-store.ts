import type { AnswerStore, WaitingAnswer } from './outbox'

export const answerName = ({ sitting, note, item, seq }: WaitingAnswer): string =>
  [sitting ?? `note:${note}`, item, seq].join(' ')

/** For browsers that store nothing, and for tests. Answers are lost when the page is closed. */
export function memoryAnswerStore(): AnswerStore {
  const answers = new Map<string, WaitingAnswer>()
  return {
    all: async () => [...answers.values()],
    put: async (answer) => void answers.set(answerName(answer), answer),
    remove: async (answer) => void answers.delete(answerName(answer)),
  }
}
