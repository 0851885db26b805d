/**
 * Learners answer over HTTP while the server is repeatedly killed by SIGKILL. Acknowledged answers must be stored once
 * and unchanged; otherwise the exit status is 1.
 *
 *     node bench/kill.mjs [answers, 10000] [kills, 50]
 */
import { setTimeout } from 'node:timers/promises'
import { AppServer } from '../e2e/support/app-server.mjs'
import { Learner } from '../e2e/support/learner.mjs'
import { study, tallyAll } from './acknowledged.mjs'

const [answers = 10_000, kills = 50] = process.argv.slice(2).map(Number)
const LEARNERS = 25

/** Kills the server each time another share of the answers is acknowledged. */
async function killAgainAndAgain(server, counts) {
  for (let kill = 1; kill <= kills; kill++) {
    while (counts.acknowledged < (answers * kill) / (kills + 1)) await setTimeout(2)
    await server.stop('SIGKILL')
    await server.start()
  }
}

const server = await AppServer.open('e2e/vault')
try {
  const counts = { acknowledged: 0, broken: 0 }
  let left = answers
  const learners = Array.from({ length: LEARNERS }, () => new Learner(server.url))
  const [studied] = await Promise.all([
    Promise.all(learners.map((learner) => study(learner, counts, () => left-- > 0))),
    killAgainAndAgain(server, counts),
  ])
  const { lost, doubled, changed } = await tallyAll(studied)
  console.log(`${counts.acknowledged} answers acknowledged, ${kills} kills, ${counts.broken} broken lines retried`)
  console.log(`${lost} lost, ${doubled} doubled, ${changed} changed`)
  process.exitCode = lost + doubled + changed === 0 ? 0 : 1
} finally {
  await server.close()
}
