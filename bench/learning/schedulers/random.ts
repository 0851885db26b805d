import type { CreateScheduler } from './scheduler'

/** Any item but the last one. */
export const randomOrder: CreateScheduler = ({ items }, random) => {
  let last = -1
  return {
    next() {
      const drawn = Math.floor(random() * (last < 0 ? items.length : items.length - 1))
      return last >= 0 && drawn >= last ? drawn + 1 : drawn
    },
    learn({ item }) {
      last = item
    },
  }
}
