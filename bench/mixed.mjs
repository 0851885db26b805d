/**
 * Fifty learners use the site for an hour like people: they read pages, practise, take exams, look at results and
 * history, and export their data. Prints the duration of requests, the server's memory and its open files for each
 * twelfth of the time.
 *
 *     node bench/mixed.mjs [minutes, 60] [learners, 50]
 *
 * The exit status is 1 if a request fails, an acknowledged answer is missing from an export, or the server has more
 * open files in the last part than in the third, when everything is warm.
 */
import { readdirSync } from 'node:fs'
import { setTimeout } from 'node:timers/promises'
import { AppServer } from '../e2e/support/app-server.mjs'
import { anyAnswer, Learner } from '../e2e/support/learner.mjs'
import { quantile } from './figures.mjs'

const [minutes = 60, learners = 50] = process.argv.slice(2).map(Number)
const PARTS = 12
/** The mean pause between two requests of a learner. */
const PAUSE_MS = 2000
/** Tolerance for open files, since the number of connections varies. */
const SPARE_FILES = 2 * learners
const TOPICS = ['drink/', 'library/']

const pick = (list) => list[Math.floor(Math.random() * list.length)]
class Student {
  waits = []
  faults = []
  #learner
  #acknowledged = new Set()

  constructor(url) {
    this.#learner = new Learner(url)
  }

  /** Studies while `goesOn` returns true. */
  async study(goesOn) {
    while (goesOn()) await pick([this.#read, this.#practise, this.#practise, this.#sitExam, this.#lookBack]).call(this)
  }

  /** How many acknowledged answers are missing from the export. */
  async missing() {
    const { responses } = await this.#learner.export()
    const stored = new Set(responses.map(({ sitting, item, seq }) => `${sitting} ${item} ${seq}`))
    return [...this.#acknowledged].filter((answer) => !stored.has(answer)).length
  }

  async #read() {
    for (const path of ['/ko', '/ko/notes', '/en/practice', '/en/exams']) await this.#send('GET', path)
  }

  async #practise() {
    await this.#sit({ kind: 'practice', from: { tags: TOPICS }, count: 6 }, 1)
  }

  async #sitExam() {
    await this.#sit({ kind: 'exam', from: { tags: TOPICS }, minutes: 600 }, 2)
  }

  async #lookBack() {
    for (const path of ['/ko', '/ko/history', '/api/me/export']) await this.#send('GET', path)
  }

  async #sit(body, times) {
    const begun = await this.#send('POST', '/api/sittings', body)
    if (begun.status !== 201) return
    const { id, items } = JSON.parse(begun.text)
    for (let seq = 1; seq <= times; seq++)
      for (const item of items) {
        const sent = { seq, options: anyAnswer(item), confidence: pick(['guessed', 'fairly', 'sure', null]) }
        const { status } = await this.#send('PUT', `/api/sittings/${id}/responses/${item.id}`, sent)
        if (status === 200) this.#acknowledged.add(`${id} ${item.id} ${seq}`)
      }
    await this.#send('POST', `/api/sittings/${id}/finish`)
    await this.#send('GET', `/ko/sittings/${id}/result`)
  }

  async #send(method, path, body) {
    await setTimeout(2 * PAUSE_MS * Math.random())
    const sent = performance.now()
    const reply = await this.#learner.send(method, path, body).catch(({ message }) => ({ status: 0, text: message }))
    this.waits.push(performance.now() - sent)
    if (reply.status === 0 || reply.status >= 300) this.faults.push(`${method} ${path}: ${reply.status || reply.text}`)
    return reply
  }
}

async function measure(server) {
  const { text } = await new Learner(server.url).send('GET', '/api/metrics')
  const gauge = (name) => Number(new RegExp(`^${name} (\\S+)`, 'm').exec(text)?.[1])
  return {
    residentMb: gauge('process_resident_memory_bytes') / 1e6,
    files: readdirSync(`/proc/${server.pid}/fd`).length,
  }
}

const server = await AppServer.open('e2e/vault')
try {
  const students = Array.from({ length: learners }, () => new Student(server.url))
  let goesOn = true
  const studying = Promise.all(students.map((student) => student.study(() => goesOn)))
  studying.catch(() => {}) // thrown at the end
  const files = []
  for (let part = 1; part <= PARTS; part++) {
    await Promise.race([setTimeout((minutes * 60_000) / PARTS), studying])
    const waits = students.flatMap((student) => student.waits.splice(0))
    const now = await measure(server)
    files.push(now.files)
    const slowest = quantile(waits, 1)
    console.log(
      `part ${part} of ${PARTS}: ${waits.length} requests, p50 ${quantile(waits, 0.5).toFixed(0)} ms, p99 ` +
        `${quantile(waits, 0.99).toFixed(0)}, at most ${slowest.toFixed(0)} ms; ${now.residentMb.toFixed(0)} MB resident, ${now.files} open files`,
    )
  }
  goesOn = false
  await studying
  const faults = students.flatMap((student) => student.faults)
  let missing = 0
  for (const student of students) missing += await student.missing()
  const leaked = Math.max(0, files.at(-1) - files[2] - SPARE_FILES)
  console.log(`${faults.length} faults, ${missing} acknowledged answers missing, ${leaked} open files too many`)
  if (faults.length > 0) console.log(faults.slice(0, 10).join('\n'))
  process.exitCode = faults.length + missing + leaked === 0 ? 0 : 1
} finally {
  await server.close()
}
