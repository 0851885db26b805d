/**
 * Learners answer over HTTP while the server is ended by SIGKILL again and again. What was acknowledged must be there,
 * once, as it was given. Ends with status 1 where it is not.
 *
 *     node bench/kill.mjs [answers, 10000] [kills, 50]
 */
import { setTimeout } from 'node:timers/promises'
import { AppServer } from '../e2e/app-server.mjs'
import { Learner } from '../e2e/learner.mjs'
import { insist, tallyOf } from './acknowledged.mjs'

const [answers = 10_000, kills = 50] = process.argv.slice(2).map(Number)
const LEARNERS = 25

/** Answers the items of one exam in turn, with counts that go up, until all answers are given. */
async function study(learner, counts) {
  const exam = { kind: 'exam', from: { tags: ['drink/', 'library/'] }, minutes: 1000 }
  const { id, items } = await insist(() => learner.send('POST', '/api/sittings', exam), counts)
  const acknowledged = []
  while (counts.begun < answers) {
    const turn = acknowledged.length
    counts.begun++
    const item = items[turn % items.length]
    const options = item.options.slice(turn % 2, (turn % 2) + item.choose).map((option) => option.id)
    const answer = { seq: 1 + Math.floor(turn / items.length), options }
    await insist(() => learner.answer(id, item.id, answer), counts)
    acknowledged.push({ sitting: id, item: item.id, ...answer })
    counts.acknowledged++
  }
  return acknowledged
}

/** Ends the server each time when another share of the answers is acknowledged. */
async function killAgainAndAgain(server, counts) {
  for (let kill = 1; kill <= kills; kill++) {
    while (counts.acknowledged < (answers * kill) / (kills + 1)) await setTimeout(2)
    await server.stop('SIGKILL')
    await server.start()
  }
}

const server = await AppServer.open('e2e/vault', { HAESEOL_WRITES_PER_ADDRESS: '100000000' })
try {
  const counts = { begun: 0, acknowledged: 0, broken: 0 }
  const learners = Array.from({ length: LEARNERS }, () => new Learner(server.url))
  const [acknowledged] = await Promise.all([
    Promise.all(learners.map((learner) => study(learner, counts))),
    killAgainAndAgain(server, counts),
  ])
  const stored = await Promise.all(learners.map((learner) => learner.export()))
  const { lost, doubled, changed } = tallyOf(
    acknowledged.flat(),
    stored.flatMap(({ responses }) => responses),
  )
  console.log(`${counts.acknowledged} answers acknowledged, ${kills} kills, ${counts.broken} broken lines retried`)
  console.log(`${lost} lost, ${doubled} doubled, ${changed} changed`)
  process.exitCode = lost + doubled + changed === 0 ? 0 : 1
} finally {
  await server.close()
}
