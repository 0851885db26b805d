import { hashed } from './chance'
import type { Learner } from './learner'

/** Names the draws of an exam, so that they differ from those of the learner. */
const EXAM = 18

/** The learner's expected score, 0 to 1, in an exam on unmet items. */
export const expectedScore = (learner: Learner, day: number): number =>
  learner.bank.notes.reduce((sum, { id, weight }) => sum + weight * learner.rightOnUnmet(id, day), 0)

/**
 * The learner's score, 0 to 1, in one exam on unmet items.
 * @param counts  how many items each domain of the blueprint has
 */
export function sitExam(learner: Learner, day: number, counts: readonly number[]): number {
  const luck = (...key: number[]) => hashed(learner.seed, EXAM, Math.floor(day), ...key)
  const scores = counts.flatMap((count, domain) => {
    const notes = learner.bank.notes.filter((note) => note.domain === domain)
    return Array.from({ length: count }, (_, i) => {
      const { id } = notes[Math.floor(luck(domain, i, 0) * notes.length)]!
      return luck(domain, i, 1) < learner.rightOnUnmet(id, day, luck(domain, i, 2) ** 2, luck(domain, i, 3)) ? 1 : 0
    })
  })
  return scores.reduce<number>((sum, score) => sum + score, 0) / scores.length
}
