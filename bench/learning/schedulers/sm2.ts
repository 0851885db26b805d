import type { CreateScheduler } from './scheduler'

const MINUTE = 1 / 1440
const STEPS = [MINUTE, 10 * MINUTE]
const RELEARNING_STEPS = [10 * MINUTE]
const FIRST_INTERVAL = 1
const NEW_A_DAY = 20
const EASE = { first: 2.5, lapse: 0.2, least: 1.3 }

interface Card {
  item: number
  ease: number
  /** Days between reviews; 0 until the learning steps are passed. */
  interval: number
  /** The steps still to be passed, the present one first; empty for a card in review. */
  steps: number[]
  due: number
}

/**
 * SM-2 as in Anki, by items, with its default options and two grades: right is Good, wrong is Again. It asks items in
 * learning steps that are due, then reviews, the longest due first, then up to 20 new items a day in the order of the
 * vault. After these it asks more new ones, then what is due next.
 */
export const sm2: CreateScheduler = ({ items }) => {
  const cards = new Map<number, Card>()
  let today = { day: -1, fresh: 0 }
  let fresh = 0
  let last = -1
  const waiting = (inSteps: boolean) =>
    [...cards.values()]
      .filter(({ item, steps }) => item !== last && steps.length > 0 === inSteps)
      .sort((a, b) => a.due - b.due || a.item - b.item)
  return {
    startDay(day) {
      today = { day, fresh: 0 }
    },
    next(now) {
      const [step, review] = [waiting(true)[0], waiting(false)[0]]
      if (step && step.due <= now) return step.item
      if (review && review.due <= today.day) return review.item
      if (fresh < items.length && today.fresh < NEW_A_DAY) return fresh
      if (step) return step.item
      return fresh < items.length ? fresh : review!.item
    },
    learn({ item, verdict, day }) {
      const card = cards.get(item)
      if (!card) {
        fresh = item + 1
        today.fresh++
      }
      cards.set(item, graded(card ?? newCard(item), verdict === 'right', day))
      last = item
    },
  }
}

function newCard(item: number): Card {
  return { item, ease: EASE.first, interval: 0, steps: STEPS, due: 0 }
}

function graded(card: Card, isRight: boolean, day: number): Card {
  if (card.steps.length > 0) return stepped(card, isRight, day)
  if (!isRight) {
    const ease = Math.max(EASE.least, card.ease - EASE.lapse)
    return { ...card, ease, interval: FIRST_INTERVAL, steps: RELEARNING_STEPS, due: day + RELEARNING_STEPS[0]! }
  }
  const late = Math.max(0, Math.floor(day) - card.due)
  const interval = Math.max(card.interval + 1, Math.round((card.interval + late / 2) * card.ease))
  return { ...card, interval, due: Math.floor(day) + interval }
}

/** A wrong answer leads back to the first step, a right one to the next step, or after the last one to review. */
function stepped(card: Card, isRight: boolean, day: number): Card {
  const all = card.interval > 0 ? RELEARNING_STEPS : STEPS
  const steps = isRight ? card.steps.slice(1) : all
  if (steps.length > 0) return { ...card, steps, due: day + steps[0]! }
  const interval = Math.max(card.interval, FIRST_INTERVAL)
  return { ...card, interval, steps, due: Math.floor(day) + interval }
}
