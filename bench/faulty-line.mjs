/**
 * Learners answer through a proxy that loses, delays, doubles and reorders requests and replies, and go on until each
 * answer is acknowledged. Ends with status 1 where an answer is lost, doubled, or overtaken by an older one.
 *
 *     node bench/faulty-line.mjs [learners, 200] [answers each, 20]
 */
import { AppServer } from '../e2e/app-server.mjs'
import { openFaultyProxy } from '../e2e/faulty-proxy.mjs'
import { Learner } from '../e2e/learner.mjs'
import { insist, tallyOf } from './acknowledged.mjs'

const [learners = 200, each = 20] = process.argv.slice(2).map(Number)

/** One after the other, as the outbox sends. @returns the answers, and what the exam shows of them in the end */
async function study(learner, counts) {
  const exam = { kind: 'exam', from: { tags: ['drink/', 'library/'] }, minutes: 1000 }
  const { id, items } = await insist(() => learner.send('POST', '/api/sittings', exam), counts)
  const answers = []
  for (let turn = 0; turn < each; turn++) {
    const item = items[turn % items.length]
    const options = item.options.slice(turn % 2, (turn % 2) + item.choose).map((option) => option.id)
    const answer = { seq: 1 + Math.floor(turn / items.length), options }
    await insist(() => learner.answer(id, item.id, answer), counts)
    answers.push({ sitting: id, item: item.id, ...answer })
  }
  return { learner, id, answers }
}

/** How many items show another answer than the learner's last. */
async function overtaken({ learner, id, answers }) {
  const { responses } = await learner.ask('GET', `/api/sittings/${id}`)
  const last = new Map(answers.map(({ item, options }) => [item, String(options)]))
  return responses.filter(({ item, options }) => String(options) !== last.get(item)).length
}

const server = await AppServer.open('e2e/vault', { HAESEOL_WRITES_PER_ADDRESS: '100000000' })
try {
  const proxy = await openFaultyProxy(server.port, () => true)
  const counts = { broken: 0 }
  const studied = await Promise.all(Array.from({ length: learners }, () => study(new Learner(proxy.url), counts)))
  await proxy.close()
  for (const { learner } of studied) learner.url = server.url
  const exports = await Promise.all(studied.map(({ learner }) => learner.export()))
  const answers = studied.flatMap((one) => one.answers)
  const stored = exports.flatMap(({ responses }) => responses)
  const { lost, doubled, changed } = tallyOf(answers, stored)
  const old = (await Promise.all(studied.map(overtaken))).reduce((sum, count) => sum + count, 0)
  const { passed, ...faults } = proxy.counts
  console.log(`${learners} learners, ${answers.length} answers, ${passed} requests, ${counts.broken} sent again`)
  console.log(`faults: ${JSON.stringify(faults)}`)
  console.log(`${stored.length} stored, ${lost} lost, ${doubled} doubled, ${changed} changed, ${old} overtaken`)
  process.exitCode = lost + doubled + changed + old === 0 && stored.length === answers.length ? 0 : 1
} finally {
  await server.close()
}
