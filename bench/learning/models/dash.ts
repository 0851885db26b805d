import type { MemoryModule } from '../memory'
import { deviate } from './deviate'

/** Days back from now. */
const WINDOWS = [1 / 24, 1, 7, 30, Number.POSITIVE_INFINITY]
/** The coefficients of log(1 + successes) and log(1 + practices) in each window, for the logit of recall. */
const SUCCESSES = [0.3, 0.3, 0.55, 0.5, 0.45]
const PRACTICES = [0.6, 0.3, 0.25, 0.05, -0.05]

/**
 * DASH: recall is logistic in the learner's ability, the note's difficulty, and the numbers of practices and successes
 * within five windows of time (R. Lindsey et al., Psychological Science 25(3), 2014, eq. 1).
 */
const dash: MemoryModule = {
  name: 'dash',
  createMemory(bank, random) {
    const ability = -0.8 + 0.6 * deviate(random)
    const notes = bank.notes.map(() => ({
      level: ability + 0.6 * deviate(random),
      practices: [] as { day: number; recalled: boolean }[],
    }))
    return {
      recall(note, day) {
        const { level, practices } = notes[note]!
        if (practices.length === 0) return 0
        const terms = WINDOWS.map((window, w) => {
          const within = practices.filter((practice) => day - practice.day <= window)
          const successes = within.filter(({ recalled }) => recalled).length
          return SUCCESSES[w]! * Math.log1p(successes) + PRACTICES[w]! * Math.log1p(within.length)
        })
        return 1 / (1 + Math.exp(-terms.reduce((sum, term) => sum + term, level)))
      },
      practise(note, day, { recalled }) {
        notes[note]!.practices.push({ day, recalled })
      },
    }
  },
}
export default dash
