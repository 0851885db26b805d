/**
 * The smallest memory that can be measured: everything is forgotten at one rate, and each practice with a recalled concept
 * halves this rate. Copy it to try another one:
 *
 *     npm run bench:learning -- --memory bench/learning/example-memory.mjs --learners 50
 */
export const name = 'example'

/** This learner never recognises a question. Everything else has its default. */
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
