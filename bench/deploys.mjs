/**
 * Learners answer while notes are published and the server is replaced in turn. The exit status is 1 if an answer is
 * refused or lost.
 *
 *     node bench/deploys.mjs [deploys, 20] [answers between two, 100]
 */
import { appendFileSync, cpSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout } from 'node:timers/promises'
import { AppServer } from '../e2e/support/app-server.mjs'
import { Learner } from '../e2e/support/learner.mjs'
import { study, tallyAll } from './acknowledged.mjs'

const [deploys = 20, between = 100] = process.argv.slice(2).map(Number)
const LEARNERS = 20

/** Alternates between notes and server, beginning with notes. */
async function deployAgainAndAgain(server, counts) {
  for (let deploy = 1; deploy <= deploys; deploy++) {
    while (counts.acknowledged < deploy * between) await setTimeout(2)
    if (deploy % 2) {
      const before = await server.bundle()
      appendFileSync(join(server.vault, 'library/lending.md'), `\n\n${deploy}번째 판.\n`)
      await server.publish()
      await server.bundleAfter(before)
    } else {
      await server.stop('SIGTERM')
      await server.start()
    }
  }
}

const vault = mkdtempSync(join(tmpdir(), 'haeseol-deploys-'))
cpSync('e2e/vault', vault, { recursive: true })
const server = await AppServer.open(vault)
try {
  const counts = { acknowledged: 0, broken: 0 }
  let isOver = false
  const deploying = deployAgainAndAgain(server, counts).finally(() => {
    isOver = true
  })
  const learners = Array.from({ length: LEARNERS }, () => new Learner(server.url))
  const studied = await Promise.all(learners.map((learner) => study(learner, counts, () => !isOver)))
  await deploying
  const { lost, doubled, changed } = await tallyAll(studied)
  console.log(`${counts.acknowledged} answers through ${deploys} deploys, ${counts.broken} sent again, 0 refused`)
  console.log(`${lost} lost, ${doubled} doubled, ${changed} changed`)
  process.exitCode = lost + doubled + changed === 0 ? 0 : 1
} finally {
  await server.close()
  rmSync(vault, { recursive: true })
}
