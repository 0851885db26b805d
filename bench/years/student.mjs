import { anyAnswer } from '../../e2e/support/learner.mjs'

const NOTE = 'endpoint-autoscaling'
const PRACTICE = { kind: 'practice', from: { tags: ['mla-c01/'] }, count: 20 }
const REVIEW = { kind: 'review', from: { due: true }, count: 10 }
const EXAM = { kind: 'exam', from: { blueprint: 'mla-c01' } }

/** Runs work one at a time in order of request. So two learners alternate and see the same load of the machine. */
export class Turns {
  #last = Promise.resolve()

  /** @template T @param {() => Promise<T>} work @returns {Promise<T>} */
  take(work) {
    const mine = this.#last.then(work)
    this.#last = mine.then(() => {})
    return mine
  }
}

/** A learner who opens every page and calls every endpoint, and measures the time of each. */
export class Student {
  /** @type {Map<string, number[]>}  milliseconds by page or call */
  times = new Map()
  /** @type {string[]}  errors */
  refused = []

  /**
   * @param {import('../../e2e/support/learner.mjs').Learner} learner
   * @param {Turns} turns  shared with the learner it is compared with
   */
  constructor(learner, turns) {
    this.learner = learner
    this.turns = turns
  }

  /** Becomes a known learner, so that the first measurement is like the others. */
  async start() {
    await this.learner.begin(PRACTICE)
  }

  /** Calls everything once. */
  async day() {
    await this.#pages()
    await this.#practice()
    await this.#exam()
    await this.#review()
    await this.#note()
  }

  async #pages() {
    await this.#get('/ko')
    const history = await this.#get('/ko/history')
    await this.#get('/ko/history?after=…, the next page', next(history))
    await this.#get('/ko/history?after=…, far behind', await this.#farBehind(history))
    for (const page of ['/ko/notes', `/ko/notes/${NOTE}`, '/ko/topics/mla-c01', '/ko/practice', '/ko/exams']) {
      await this.#get(page)
    }
    await this.#get('/ko/settings')
    for (const call of ['health', 'ready', 'metrics']) await this.#get(`/api/${call}`)
  }

  async #practice() {
    const { id, items } = await this.#send('POST /api/sittings, a practice', 'POST', '/api/sittings', PRACTICE)
    await this.#get('/ko/sittings/:id, a practice', `/ko/sittings/${id}`)
    await this.#get('GET /api/sittings/:id, a practice', `/api/sittings/${id}`)
    for (const item of items.slice(2)) await this.#answer('an answer in a practice', id, item)
    await this.#flag(id, items[0])
    await this.#form('an answer by a form', `/ko/sittings/${id}/answer`, formOf(items[0]))
    await this.#send('POST /api/sittings/:id/finish, a practice', 'POST', `/api/sittings/${id}/finish`)
    await this.#get('GET /api/sittings/:id/result, a practice', `/api/sittings/${id}/result`)
    await this.#get('/ko/sittings/:id/result, a practice', `/ko/sittings/${id}/result`)
  }

  async #exam() {
    const { id, items } = await this.#send('POST /api/sittings, an exam', 'POST', '/api/sittings', EXAM)
    await this.#get('/ko/sittings/:id, an exam', `/ko/sittings/${id}`)
    await this.#get('GET /api/sittings/:id, an exam', `/api/sittings/${id}`)
    for (const item of items) await this.#answer('an answer in an exam', id, item)
    await this.#form('a finish by a form', `/ko/sittings/${id}/finish`, '')
    await this.#send('POST /api/sittings/:id/finish, an exam', 'POST', `/api/sittings/${id}/finish`)
    await this.#get('GET /api/sittings/:id/result, an exam', `/api/sittings/${id}/result`)
    await this.#get('/ko/sittings/:id/result, an exam', `/ko/sittings/${id}/result`)
  }

  async #review() {
    for (const call of ['review', 'progress', 'plan', 'pools'])
      await this.#get(`GET /api/me/${call}`, `/api/me/${call}`)
    await this.#send('PUT /api/me/plan', 'PUT', '/api/me/plan', { minutesADay: 45 })
    const { id, items } = await this.#send('POST /api/sittings, a review', 'POST', '/api/sittings', REVIEW)
    await this.#get('GET /api/sittings/:id/review', `/api/sittings/${id}/review`)
    await this.#answer('an answer in a review', id, items[0])
    await this.#get('GET /api/me/review, after an answer', '/api/me/review')
    await this.#send('POST /api/me/review/undo', 'POST', '/api/me/review/undo')
    await this.#send('POST /api/sittings/:id/finish, a review', 'POST', `/api/sittings/${id}/finish`)
  }

  async #note() {
    await this.#form('a practice begun by a form', '/ko/sittings/new', `kind=practice&notes=${NOTE}`)
    const ofNote = { kind: 'practice', from: { notes: [NOTE] } }
    const { items } = await this.#send('POST /api/sittings, of a note', 'POST', '/api/sittings', ofNote)
    await this.#form('an answer on a note by a form', `/ko/notes/${NOTE}/answer`, formOf(items[0]))
    await this.#get('GET /api/me/notes/:slug', `/api/me/notes/${NOTE}`)
  }

  #answer(name, sitting, item) {
    return this.#send(name, 'PUT', `/api/sittings/${sitting}/responses/${item.id}`, {
      seq: 1,
      options: anyAnswer(item),
    })
  }

  #flag(sitting, item) {
    return this.#send('PUT /api/sittings/:id/flags/:item', 'PUT', `/api/sittings/${sitting}/flags/${item.id}`, {
      flagged: true,
    })
  }

  async #get(name, path = name) {
    return (await this.#time(name, 'GET', path)).text
  }

  async #send(name, method, path, body) {
    const { text } = await this.#time(name, method, path, body)
    return text === '' ? null : JSON.parse(text)
  }

  #form(name, path, body) {
    return this.#time(name, 'POST', path, Buffer.from(body), { 'content-type': 'application/x-www-form-urlencoded' })
  }

  async #time(name, method, path, body, headers) {
    const { reply, ms } = await this.turns.take(async () => {
      const began = performance.now()
      const reply = await this.learner.send(method, path, body, headers)
      return { reply, ms: performance.now() - began }
    })
    this.times.set(name, [...(this.times.get(name) ?? []), ms])
    const isForm = Buffer.isBuffer(body) // redirects to a page
    if (!(reply.status >= 200 && reply.status < 300) && !(isForm && reply.status === 303)) {
      this.refused.push(`${method} ${path}: ${reply.status} ${reply.text.slice(0, 200)}`)
    }
    return reply
  }

  /** The eleventh page of the history, or the last one if it is shorter. */
  async #farBehind(history) {
    if (this.far !== undefined) return this.far
    let page = history
    this.far = next(page)
    for (let i = 0; i < 10 && next(page) !== HISTORY; i++) {
      this.far = next(page)
      page = (await this.learner.send('GET', this.far)).text
    }
    return this.far
  }
}

const HISTORY = '/ko/history'

/** The address of the next page of the history; on the last page, its own. */
function next(page) {
  return /href="(\/ko\/history\?after=[^"]+)"/.exec(page)?.[1].replaceAll('&amp;', '&') ?? HISTORY
}

const formOf = (item) =>
  new URLSearchParams([['item', item.id], ...anyAnswer(item).map((option) => ['option', option])]).toString()
