/**
 * Measures how many answers a second are stored (each is on disk before it is acknowledged) and how long learners wait
 * for feedback, over HTTP with the embedded database. The learners are a process on the same machine and use its
 * processors too.
 *
 *     node bench/answers.mjs [learners, 50] [rounds, 5]
 *
 * In each round, every learner answers a practice of 40 questions without pauses, which gives the answers a second, and
 * then another one at about one answer a second, which gives the wait. All rounds are printed; the best one was
 * disturbed least by other work on the machine.
 */
import { cpus } from 'node:os'
import { setTimeout } from 'node:timers/promises'
import { AppServer } from '../e2e/support/app-server.mjs'
import { anyAnswer, Learner } from '../e2e/support/learner.mjs'
import { quantile } from './figures.mjs'

const [learners = 50, rounds = 5] = process.argv.slice(2).map(Number)
const ITEMS = 40
const PAUSE_MS = 1000

const begin = (all) =>
  Promise.all(
    all.map(async (learner) => ({
      learner,
      sitting: await learner.begin({ kind: 'practice', from: { tags: ['mla-c01/'] }, count: ITEMS }),
    })),
  )

/** Each learner answers one practice. @returns the wait for each feedback and the total time, in milliseconds */
async function answerAll(practices, pauseMs) {
  const waits = []
  const began = performance.now()
  const answer = async ({ learner, sitting: { id, items } }) => {
    for (const item of items) {
      if (pauseMs > 0) await setTimeout(pauseMs * (0.5 + Math.random()))
      const sent = performance.now()
      const { status, text } = await learner.answer(id, item.id, { seq: 1, options: anyAnswer(item) })
      if (status !== 200) throw new Error(`Expected feedback, got ${status} ${text}`)
      waits.push(performance.now() - sent)
    }
  }
  await Promise.all(practices.map(answer))
  return { waits, tookMs: performance.now() - began }
}

const told = ({ rate, p50, p99 }) =>
  `${rate.toFixed(0)} answers/s without a pause; at ${((1000 * learners) / PAUSE_MS).toFixed(0)}/s feedback` +
  ` p50 ${p50.toFixed(0)} ms, p99 ${p99.toFixed(0)} ms`

const server = await AppServer.open('content')
try {
  const all = Array.from({ length: learners }, () => new Learner(server.url))
  const figures = []
  for (let round = 1; round <= rounds; round++) {
    const full = await answerAll(await begin(all), 0)
    const paced = await answerAll(await begin(all), PAUSE_MS)
    const rate = (1000 * full.waits.length) / full.tookMs
    figures.push({ rate, p50: quantile(paced.waits, 0.5), p99: quantile(paced.waits, 0.99) })
    console.log(`round ${round}: ${told(figures.at(-1))}`)
  }
  const best = {
    rate: Math.max(...figures.map(({ rate }) => rate)),
    p50: Math.min(...figures.map(({ p50 }) => p50)),
    p99: Math.min(...figures.map(({ p99 }) => p99)),
  }
  console.log(`best of ${rounds}, ${learners} learners, ${cpus().length} processors: ${told(best)}`)
} finally {
  await server.close()
}
