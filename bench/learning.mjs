/**
 * Does it teach? Measures what simulated learners know in an exam after thirty days with the product's review and with
 * other schedules, under several models of memory, and whether the readiness is accurate.
 *
 *     npm run bench:learning [-- --memory <module> --learners <n> --minutes <a day> --traits '{…}']
 *
 * `--memory` is a path to a module (learning/memory.ts says what it exports) or fsrs6, actr, dash or hlr; it may be
 * given several times; the default is all four. The exit status is 1 if a bar is missed.
 */
import { parseArgs } from 'node:util'
import { buildModules } from './build-modules.mjs'

const { values } = parseArgs({
  options: {
    memory: { type: 'string', multiple: true, default: ['fsrs6', 'actr', 'dash', 'hlr'] },
    learners: { type: 'string', default: '1000' },
    minutes: { type: 'string', default: '20' },
    traits: { type: 'string', default: '{}' },
  },
})
const urlOf = await buildModules(['bench/learning/run', 'bench/learning/worker'])
const { run } = await import(urlOf('bench/learning/run'))
const { text, missed } = await run(values, urlOf('bench/learning/worker'))
console.log(text)
if (missed) process.exitCode = 1
