import type { MemoryModule } from '../memory'
import { deviate } from './deviate'

/** The weight of time between sittings, relative to time within them. */
const BETWEEN = 0.025
const SITTING = { at: 0.8, days: 20 / 1440 }
const DAY_SECONDS = 86_400
/** The effect of reading, relative to an answer. */
const READING = 0.7

/**
 * ACT-R with decay by activation: m = ln Σ b·t^−d, d = c·e^m + a, recall = 1/(1 + e^((τ−m)/s)) (P. Pavlik, J. Anderson,
 * Cognitive Science 29, 2005, eqs. 1–5, its constants). What is well recalled during practice decays faster afterwards,
 * which is its spacing effect.
 */
const actr: MemoryModule = {
  name: 'actr',
  createMemory(bank, random) {
    const intercept = 0.177 * Math.exp(0.15 * deviate(random))
    const scale = 0.217 * Math.exp(0.15 * deviate(random))
    const threshold = -0.85 + 0.3 * deviate(random)
    const notes = bank.notes.map(() => ({
      threshold: threshold + 0.3 * deviate(random),
      practices: [] as { at: number; decay: number; worth: number }[],
    }))
    const sumAt = (note: number, at: number) =>
      notes[note]!.practices.reduce((sum, practice) => {
        return sum + practice.worth * Math.max(1, at - practice.at) ** -practice.decay
      }, 0)
    return {
      recall(note, day) {
        const activation = Math.log(sumAt(note, mentalSeconds(day)))
        return 1 / (1 + Math.exp((notes[note]!.threshold - activation) / 0.255))
      },
      practise(note, day, { kind }) {
        const at = mentalSeconds(day)
        const decay = scale * sumAt(note, at) + intercept
        notes[note]!.practices.push({ at, decay, worth: kind === 'read' ? READING : 1 })
      },
    }
  },
}

/** Counts seconds within sittings in full, and seconds between them by their weight. */
function mentalSeconds(day: number): number {
  const since = day - SITTING.at
  const whole = Math.floor(since)
  const within = Math.min(since - whole, SITTING.days)
  const sitting = whole * SITTING.days + within
  return DAY_SECONDS * (sitting + BETWEEN * (since - sitting))
}
export default actr
