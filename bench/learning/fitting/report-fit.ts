import { studyBank } from '../bank'
import { loadModule } from '../models/load-module'
import { positive } from '../positive'
import { type Mean, meanOf, pairedDifference } from '../statistics'
import { markdownTable } from '../table'
import { type Fitted, measureFit, PREDICTORS, type Predictor } from './measure-fit'

export interface Options {
  memory: string[]
  learners: string
  days: string
}

const MINUTES = 20
const OURS: Predictor = 'the hypotheses'

/** @returns a table of log losses, and of the difference between each predictor and ours, paired by learner */
export async function reportFit({ memory, ...given }: Options): Promise<string> {
  const [learners, days] = [positive('learners', given.learners), positive('days', given.days)]
  const bank = studyBank()
  const models: { name: string; fitted: Fitted[] }[] = []
  for (const path of memory) {
    const module = await loadModule(path)
    const course = { bank, module, minutes: MINUTES, days, traits: {} }
    const fitted: (Fitted | null)[] = []
    for (let seed = 0; seed < learners; seed++) fitted.push(await measureFit(course, seed))
    models.push({ name: module.name, fitted: fitted.filter((one) => one !== null) })
  }
  const rows = PREDICTORS.map((name) => [
    name,
    ...models.map(({ fitted }) => {
      const losses = (of: Predictor) => fitted.map(({ logLoss }) => logLoss[of])
      const loss = thousandths(meanOf(losses(name)).mean)
      return name === OURS ? loss : `${loss} (${differenceText(pairedDifference(losses(OURS), losses(name)))})`
    }),
  ])
  const counts = (of: (one: Fitted) => number) => models.map(({ fitted }) => meanOf(fitted.map(of)).mean.toFixed(0))
  return [
    `${learners} learners a model, ${days} days of ${MINUTES} minutes; in brackets what is gained on ${OURS}, with the 95 % interval.`,
    markdownTable(
      ['log loss', ...models.map(({ name }) => name)],
      [
        ['answers fitted to', ...counts(({ fittedTo }) => fittedTo)],
        ['answers predicted', ...counts(({ predicted }) => predicted)],
        ...rows,
      ],
    ),
  ].join('\n\n')
}

function thousandths(value: number): string {
  return value.toFixed(3)
}

function differenceText({ mean, margin }: Mean): string {
  return `${mean < 0 ? '−' : '+'}${thousandths(Math.abs(mean))} ± ${thousandths(margin)}`
}
