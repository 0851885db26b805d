import { type comparisonNames, lead, leadOverBest, type Model } from './compare'
import { builtIn } from './models/load-module'
import { cellsOf, coverageOf } from './readiness-table'
import { meanOfMeans } from './statistics'
import { points } from './table'

const FIRST_EXAM = 0
const LATE_EXAM = 1
const MOST_BEHIND = 0.02
const MEAN_LEAD = 0.045
const BEATEN_ON_AVERAGE = ['random', 'Leitner', 'wrong first'] as const
/** How far the prototype was behind on day 60 under hlr, where forgetting is fast and spacing has no effect. */
const PROTOTYPE_LATE = { Leitner: -0.046, 'SM-2': -0.063 } as const
const COVERED = 0.9
const COVERED_IN_EACH_CELL = 0.85

export interface Bar {
  isMet: boolean
  text: string
}

/** What must hold for the measured models. Bars for the mean require all four. */
export function barsOf(models: readonly Model[]): Bar[] {
  const isWhole = Object.keys(builtIn).every((name) => models.some((model) => model.name === name))
  const fast = models.find(({ name }) => name === 'hlr')
  return [
    ...models.map(nearTheBest),
    ...(isWhole ? BEATEN_ON_AVERAGE.map((name) => aheadOnAverage(models, name)) : []),
    ...(fast ? lateBars(fast) : []),
    ...coverageBars(models),
  ]
}

function nearTheBest(model: Model): Bar {
  const { name, lead } = leadOverBest(model, FIRST_EXAM)
  const text = `${model.name}: ${points(lead)} against ${name}, the best comparison, at least -${100 * MOST_BEHIND}`
  return { isMet: lead.mean >= -MOST_BEHIND, text }
}

function aheadOnAverage(models: readonly Model[], name: (typeof comparisonNames)[number]): Bar {
  const mean = meanOfMeans(models.map((model) => lead(model, name, FIRST_EXAM)))
  return { isMet: mean.mean >= MEAN_LEAD, text: `mean: ${points(mean)} against ${name}, at least ${100 * MEAN_LEAD}` }
}

function lateBars(model: Model): Bar[] {
  return Object.entries(PROTOTYPE_LATE).map(([name, prototype]) => {
    const late = lead(model, name as keyof typeof PROTOTYPE_LATE, LATE_EXAM)
    const text = `${model.name}, day 60: ${points(late)} against ${name}, more than the prototype's ${100 * prototype}`
    return { isMet: late.mean > prototype, text }
  })
}

function coverageBars(models: readonly Model[]): Bar[] {
  const cells = cellsOf(models).filter(({ intervals }) => intervals.length > 0)
  if (cells.length === 0) return [{ isMet: false, text: 'readiness: an interval is told, none was' }]
  const all = coverageOf(cells.flatMap(({ intervals }) => intervals))
  const worst = cells.reduce((a, b) => (coverageOf(a.intervals) <= coverageOf(b.intervals) ? a : b))
  return [
    { isMet: all >= COVERED, text: `readiness: ${percent(all)} covered in all, at least ${percent(COVERED)}` },
    {
      isMet: coverageOf(worst.intervals) >= COVERED_IN_EACH_CELL,
      text: `readiness: ${percent(coverageOf(worst.intervals))} covered in the worst cell (${worst.model}, day ${worst.day}), at least ${percent(COVERED_IN_EACH_CELL)}`,
    },
  ]
}

function percent(share: number): string {
  return `${(100 * share).toFixed(1)} %`
}
