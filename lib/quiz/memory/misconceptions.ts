import type { Evidence } from './evidence'
import type { Misconception } from './note-memory'

/**
 * Counts the misconceptions whose options were chosen. Without feedback, learners later believe a distractor that they
 * chose: A. Butler, H. Roediger, Memory & Cognition 36, 2008.
 */
export function logMisconceptions(log: readonly Misconception[], evidence: Evidence): Misconception[] {
  const { fellFor, resisted, verdict, at } = evidence
  const resistedNow = log.map((known) =>
    verdict === 'right' && resisted.includes(known.name) ? { ...known, resisted: known.resisted + 1 } : known,
  )
  return fellFor.reduce((entries, name) => {
    const chosen = (entries.find((known) => known.name === name)?.chosen ?? 0) + 1
    return [...entries.filter((known) => known.name !== name), { name, chosen, at, resisted: 0 }]
  }, resistedNow)
}
