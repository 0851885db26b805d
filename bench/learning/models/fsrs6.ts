import type { MemoryModule } from '../memory'
import { deviate } from './deviate'

/** The default parameters w0 to w20 of FSRS-6 (open-spaced-repetition, ts-fsrs 5). */
const DEFAULT = [
  0.212, 1.2931, 2.3065, 8.2956, 6.4133, 0.8334, 3.0194, 0.001, 1.8722, 0.1666, 0.796, 1.4835, 0.0614, 0.2629, 1.6483,
  0.6014, 1.8729, 0.5425, 0.0912, 0.0658, 0.1542,
]
const AGAIN = 1
const GOOD = 3
const HALF_A_DAY = 0.5

interface State {
  stability: number
  difficulty: number
  last: number
  /** Whether the note was read but never asked. The first answer then grades it, like the first review of a card. */
  isOnlyRead: boolean
}

/**
 * FSRS-6, the scheduler's own theory, with parameters that differ between learners. This is the most favourable model.
 * Recalled is Good, not recalled is Again. Reading alone is Again.
 */
const fsrs6: MemoryModule = {
  name: 'fsrs6',
  createMemory(bank, random) {
    const w = drawParameters(random)
    const states = bank.notes.map((): State | null => null)
    return {
      recall(note, day) {
        const state = states[note]
        return state ? retrievability(w, state, day) : 0
      },
      practise(note, day, { kind, recalled }) {
        const state = states[note]?.isOnlyRead ? null : (states[note] ?? null)
        states[note] = { ...practised(w, state, day, recalled ? GOOD : AGAIN), isOnlyRead: !state && kind === 'read' }
      },
    }
  },
}
export default fsrs6

/**
 * First stabilities, growth, and decay vary most between learners (the spread of parameters fitted to Anki's users).
 */
function drawParameters(random: () => number): number[] {
  const speed = 0.5 * Math.exp(0.6 * deviate(random))
  const w = DEFAULT.map((value, i) => (i < 4 ? value * speed : value))
  w[8] = DEFAULT[8]! + 0.3 * deviate(random)
  w[11] = DEFAULT[11]! * Math.exp(0.2 * deviate(random))
  w[20] = Math.min(0.8, 1.4 * DEFAULT[20]! * Math.exp(0.4 * deviate(random)))
  return w
}

function retrievability(w: readonly number[], { stability, last }: State, day: number): number {
  const factor = 0.9 ** (-1 / w[20]!) - 1
  return (1 + (factor * Math.max(0, day - last)) / stability) ** -w[20]!
}

function practised(w: readonly number[], state: State | null, day: number, grade: number): Omit<State, 'isOnlyRead'> {
  if (!state) return { stability: w[grade - 1]!, difficulty: firstDifficulty(w, grade), last: day }
  const recall = retrievability(w, state, day)
  const stability = stabilityAfter(w, state, day, grade, recall)
  return { stability, difficulty: difficultyAfter(w, state, grade), last: day }
}

function firstDifficulty(w: readonly number[], grade: number): number {
  return clamp(w[4]! - Math.exp(w[5]! * (grade - 1)) + 1, 1, 10)
}

function difficultyAfter(w: readonly number[], { difficulty }: State, grade: number): number {
  const damped = difficulty + (-w[6]! * (grade - 3) * (10 - difficulty)) / 9
  return clamp(w[7]! * (w[4]! - Math.exp(w[5]! * 3) + 1) + (1 - w[7]!) * damped, 1, 10)
}

function stabilityAfter(w: readonly number[], state: State, day: number, grade: number, recall: number): number {
  const { stability, difficulty } = state
  if (day - state.last < HALF_A_DAY) {
    const growth = Math.exp(w[17]! * (grade - 3 + w[18]!)) * stability ** -w[19]!
    return clamp(stability * (grade >= GOOD ? Math.max(1, growth) : growth), 0.001, 36_500)
  }
  if (grade === AGAIN) {
    const lapsed = w[11]! * difficulty ** -w[12]! * ((stability + 1) ** w[13]! - 1) * Math.exp(w[14]! * (1 - recall))
    return clamp(Math.min(lapsed, stability / Math.exp(w[17]! * w[18]!)), 0.001, 36_500)
  }
  const growth = Math.exp(w[8]!) * (11 - difficulty) * stability ** -w[9]! * (Math.exp(w[10]! * (1 - recall)) - 1)
  return clamp(stability * (1 + growth), 0.001, 36_500)
}

function clamp(value: number, low: number, high: number): number {
  return Math.min(high, Math.max(low, value))
}
