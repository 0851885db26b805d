import { barsOf } from './bars'
import { comparisonNames, lead, type Model } from './compare'
import { EXAM_DAYS } from './days'
import type { Measured } from './measure'
import { readinessTable } from './readiness-table'
import { type Mean, meanOf, meanOfMeans } from './statistics'
import { markdownTable, points } from './table'
import type { Settings } from './worker'

/** @returns the tables in Markdown, and whether a bar is missed */
export function report(models: readonly Model[], { minutes, traits }: Settings): { text: string; missed: boolean } {
  const bars = barsOf(models)
  const given = Object.keys(traits).length === 0 ? '' : `, ${JSON.stringify(traits)}`
  const text = [
    `${models[0]!.learners.length} learners a model, ${minutes} minutes a day${given}. Means and 95 % intervals.`,
    `Score on unmet items at day ${EXAM_DAYS[0]} (day ${EXAM_DAYS[1]}), %`,
    scoreTable(models),
    'Ours minus the others, learner by learner, points',
    differenceTable(models),
    'Readiness told after day 10, 20 and 30, against an exam of 65 unmet items on the next day',
    readinessTable(models),
    bars.map(({ isMet, text }) => `- ${isMet ? 'met' : 'MISSED'}: ${text}`).join('\n'),
  ].join('\n\n')
  return { text, missed: bars.some(({ isMet }) => !isMet) }
}

function scoreTable(models: readonly Model[]): string {
  const row = (name: string, scores: (learner: Measured) => number[]) => [
    name,
    ...models.map(({ learners }) => byDay((day) => meanOf(learners.map((learner) => scores(learner)[day]!)))),
  ]
  const others = comparisonNames.map((name) => row(name, ({ others }) => others[name]))
  return markdownTable(['', ...models.map(({ name }) => name)], [row('ours', ({ ours }) => ours), ...others])
}

function differenceTable(models: readonly Model[]): string {
  const rows = comparisonNames.map((name) => [
    `− ${name}`,
    ...models.map((model) => byDay((day) => lead(model, name, day))),
    byDay((day) => meanOfMeans(models.map((model) => lead(model, name, day)))),
  ])
  return markdownTable(['', ...models.map(({ name }) => name), 'mean'], rows)
}

function byDay(of: (day: number) => Mean): string {
  const [first, second] = EXAM_DAYS.map((_, day) => points(of(day)))
  return `${first} (${second})`
}
