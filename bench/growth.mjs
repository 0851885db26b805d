/**
 * Measures the engine for one learner with 1, 10 and 100 times the usual number of answers, notes and items.
 *
 *     npm run bench:growth
 */
import { buildModules } from './build-modules.mjs'

const urlOf = await buildModules(['bench/learning/growth'])
const { growthReport } = await import(urlOf('bench/learning/growth'))
console.log(growthReport([1, 10, 100]))
