/**
 * Is fitting worth it? How well answers of later days are foretold by FSRS-6 as it comes, by FSRS-6 fitted to the learner's
 * answers so far, and by the hypotheses of the product, which are only weighed.
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
