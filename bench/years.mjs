/**
 * Compares a learner with many years of history and a new one on the same server and database. Calls every page and
 * endpoint for both in turn, and prints how many times longer the old one takes. The exit status is 1 if a reply is an
 * error or takes too long.
 *
 *     node bench/years.mjs [sqlite | postgresql | both] [practices, 2000] [exams, 300] [responses of others, 1000000]
 *                          [rounds, 12] [most times as long, 2; Infinity: only print]
 *
 * Practices have 20 questions, exams 65. Export and erase, which are linear in the history, are measured separately:
 * their duration, and their cost to the server and to others.
 */
import { spawnSync } from 'node:child_process'
import { resolve } from 'node:path'
import { AppServer } from '../e2e/support/app-server.mjs'
import { Learner } from '../e2e/support/learner.mjs'
import { fill } from './years/fill.mjs'
import { watchErase, watchExport } from './years/linear.mjs'
import { openPostgres } from './years/open-postgres.mjs'
import { Student, Turns } from './years/student.mjs'

const [databases = 'both', ...sizes] = process.argv.slice(2)
const [practices = 2000, exams = 300, others = 1_000_000, rounds = 12, most = 2] = sizes.map(Number)
const SITTINGS_OF_ANOTHER = 100

/** The fastest quarter, which was disturbed least by other work on the machine. */
const typical = (times) => times.sort((a, b) => a - b)[Math.floor(times.length / 4)]

/** Stores versions of all questions, which the inserted sittings then use. @returns the id of the learner */
async function pinAll(learner) {
  for (let i = 0; i < 4; i++) await learner.begin({ kind: 'practice', from: { tags: ['mla-c01/'] }, count: 100 })
  const { id } = await learner.begin({ kind: 'exam', from: { blueprint: 'mla-c01' } })
  await learner.ask('POST', `/api/sittings/${id}/finish`) // an open exam would hide the progress
  return (await learner.export()).learner
}

function fillingsFor(old) {
  const another = `'another-' || (k / ${SITTINGS_OF_ANOTHER})`
  return [
    { id: 'other-', learner: () => another, kind: 'practice', sittings: Math.ceil(others / 20), size: 20 },
    { id: 'years-p', learner: () => `'${old}'`, kind: 'practice', sittings: practices, size: 20 },
    { id: 'years-e', learner: () => `'${old}'`, kind: 'exam', sittings: exams, size: 65 },
  ]
}

/** A server with a learner of many years in its database. */
async function open(databaseUrl) {
  const server = await AppServer.open('content', databaseUrl === null ? {} : { DATABASE_URL: databaseUrl })
  const old = new Learner(server.url)
  const id = await pinAll(old)
  await server.stop()
  const learners = Array.from({ length: Math.ceil(others / 20 / SITTINGS_OF_ANOTHER) }, (_, i) => `another-${i}`)
  await timed('filled', () => fill(server.env.DATABASE_URL, { learners, fillings: fillingsFor(id) }))
  await timed('haeseol rebuild', () => haeseol(server, 'rebuild'))
  await server.start()
  return { server, old }
}

async function timed(what, work) {
  const began = performance.now()
  await work()
  console.log(`${what}: ${((performance.now() - began) / 1000).toFixed(1)} s`)
}

function haeseol({ env }, ...args) {
  const { status, stderr } = spawnSync(process.execPath, [resolve('cli/haeseol.mjs'), ...args], { env })
  if (status !== 0) throw new Error(`haeseol ${args.join(' ')}: ${stderr}`)
}

/** @returns how many replies were errors, and how many calls took too long */
async function compare(server, old) {
  const turns = new Turns()
  const students = [new Student(old, turns), new Student(new Learner(server.url), turns)]
  await students[1].start()
  for (let round = 0; round <= rounds; round++) {
    if (round === 1) for (const student of students) student.times.clear() // the first one warms the server
    await Promise.all((round % 2 ? students : students.toReversed()).map((student) => student.day()))
  }
  const [theirs, fresh] = students.map(({ times }) => times)
  console.log(
    `| page or call | ${practices + exams} sittings, ms | new learner, ms | ratio |\n| --- | ---: | ---: | ---: |`,
  )
  let slow = 0
  for (const [name, times] of theirs) {
    const [years, today] = [typical(times), typical(fresh.get(name))]
    const ratio = years / today
    if (ratio > most) slow++
    console.log(
      `| ${name} | ${years.toFixed(1)} | ${today.toFixed(1)} | ${ratio.toFixed(2)}${ratio > most ? ' !' : ''} |`,
    )
  }
  return { refused: students.flatMap(({ refused }) => refused), slow }
}

async function run(name, databaseUrl) {
  console.log(`\n${name}: ${practices} practices of 20, ${exams} exams of 65, ${others} responses of others`)
  const { server, old } = await open(databaseUrl)
  try {
    const { refused, slow } = await compare(server, old)
    await watchExport(server, old, practices * 20 + exams * 65)
    await watchErase(server, old)
    for (const line of refused.slice(0, 10)) console.log(line)
    console.log(`${refused.length} refused, ${slow} calls that take more than ${most} times as long`)
    return refused.length + slow
  } finally {
    await server.close()
  }
}

let faults = 0
if (databases !== 'postgresql') faults += await run('SQLite', null)
if (databases !== 'sqlite') {
  const postgres = await openPostgres()
  if (postgres === null) console.log('PostgreSQL: skipped, this machine has none')
  else {
    try {
      faults += await run('PostgreSQL', await postgres.createDatabase('years'))
    } finally {
      await postgres.stop()
    }
  }
}
process.exitCode = faults === 0 ? 0 : 1
