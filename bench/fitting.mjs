/**
 * Is fitting worth it? Compares predictions of answers on later days: by FSRS-6 with default parameters, by FSRS-6
 * fitted to the learner's answers so far, and by the product's hypotheses, which are only weighted.
 *
 *     npm run bench:fitting [-- --memory <module> --learners <n> --days <of study>]
 */
import { parseArgs } from 'node:util'
import { buildModules } from './build-modules.mjs'

const { values } = parseArgs({
  options: {
    memory: { type: 'string', multiple: true, default: ['fsrs6', 'actr', 'dash', 'hlr'] },
    learners: { type: 'string', default: '60' },
    days: { type: 'string', default: '30' },
  },
})
const urlOf = await buildModules(['bench/learning/fitting/report-fit'])
const { reportFit } = await import(urlOf('bench/learning/fitting/report-fit'))
console.log(await reportFit(values))
