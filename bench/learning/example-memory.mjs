/**
 * The smallest memory that can be measured: all that was practised is forgotten at one rate, and each practice in which
 * the concept was at hand halves that rate. Copy it to try another one:
 *
 *     npm run bench:learning -- --memory bench/learning/example-memory.mjs --learners 50
 */
export const name = 'example'

/** This learner never recognises a question; everything else is as usual. */
export const traits = { recognition: 0 }

export function createMemory(bank, random) {
  const firstRate = 0.2 + 0.4 * random()
  const notes = bank.notes.map(() => ({ last: null, rate: firstRate }))
  return {
    recall(note, day) {
      const { last, rate } = notes[note]
      return last === null ? 0 : Math.exp(-rate * (day - last))
    },
    practise(note, day, { kind, recalled }) {
      notes[note].last = day
      if (kind === 'answer' && recalled) notes[note].rate /= 2
    },
  }
}
