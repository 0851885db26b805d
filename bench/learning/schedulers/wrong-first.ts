import type { CreateScheduler } from './scheduler'

/** How many other questions are between a wrong answer and the same item. */
const APART = 10

/**
 * First the items whose last answer was wrong, the oldest answer first; then unseen ones in random order; then the
 * others, the oldest answer first.
 */
export const wrongFirst: CreateScheduler = ({ items }, random) => {
  const answers = new Map<number, { item: number; isRight: boolean; turn: number }>()
  let turn = 0
  const oldest = (isRight: boolean) =>
    [...answers.values()].filter((answer) => answer.isRight === isRight).sort((a, b) => a.turn - b.turn)
  return {
    next() {
      const wrong = oldest(false)[0]
      if (wrong && turn - wrong.turn > APART) return wrong.item
      const unseen = items.filter(({ id }) => !answers.has(id))
      if (unseen.length > 0) return unseen[Math.floor(random() * unseen.length)]!.id
      return (oldest(true)[0] ?? wrong!).item
    },
    learn({ item, verdict }) {
      answers.set(item, { item, isRight: verdict === 'right', turn: turn++ })
    },
  }
}
