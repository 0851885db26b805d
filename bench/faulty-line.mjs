/**
 * Learners answer through a proxy that loses, delays, duplicates and reorders requests and replies, and retry until
 * each answer is acknowledged. The exit status is 1 if an answer is lost, duplicated, or replaced by an older one.
 *
 *     node bench/faulty-line.mjs [learners, 200] [answers each, 20]
 */
import { AppServer } from '../e2e/support/app-server.mjs'
import { openFaultyProxy } from '../e2e/support/faulty-proxy.mjs'
import { Learner } from '../e2e/support/learner.mjs'
import { study, tallyAll } from './acknowledged.mjs'

const [learners = 200, each = 20] = process.argv.slice(2).map(Number)

/** How many items do not show the learner's last answer. */
async function overtaken({ learner, id, answers }) {
  const { responses } = await learner.ask('GET', `/api/sittings/${id}`)
  const last = new Map(answers.map(({ item, options }) => [item, String(options)]))
  return responses.filter(({ item, options }) => String(options) !== last.get(item)).length
}

const server = await AppServer.open('e2e/vault')
try {
  const proxy = await openFaultyProxy(server.port, () => true)
  const counts = { acknowledged: 0, broken: 0 }
  const all = Array.from({ length: learners }, () => new Learner(proxy.url))
  const studied = await Promise.all(all.map((learner) => study(learner, counts, (answered) => answered < each)))
  await proxy.close()
  for (const learner of all) learner.url = server.url
  const { stored, lost, doubled, changed } = await tallyAll(studied)
  const old = (await Promise.all(studied.map(overtaken))).reduce((sum, count) => sum + count, 0)
  const { passed, ...faults } = proxy.counts
  console.log(`${learners} learners, ${counts.acknowledged} answers, ${passed} requests, ${counts.broken} sent again`)
  console.log(`faults: ${JSON.stringify(faults)}`)
  console.log(`${stored} stored, ${lost} lost, ${doubled} doubled, ${changed} changed, ${old} overtaken`)
  process.exitCode = lost + doubled + changed + old === 0 && stored === counts.acknowledged ? 0 : 1
} finally {
  await server.close()
}
