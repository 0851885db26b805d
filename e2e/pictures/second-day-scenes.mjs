// What returning learners see. Each scene plays a history with a changed clock of the server and ends at a page.
import { Student } from '../support/student.mjs'

const DOMAINS = ['d1-data', 'd2-model', 'd3-deploy', 'd4-operate'].map((part) => `mla-c01/${part}`)

/** A random source that is the same in each run. */
function seeded(seed) {
  let state = seed
  return () => {
    state = (state * 48_271) % 2_147_483_647
    return state / 2_147_483_647
  }
}

/** Answers with a given share of right ones. Right answers are more confident, and all are a little overconfident. */
function usually(rate, chance) {
  return () => {
    const isRight = chance() < rate
    const felt = chance() + (isRight ? 0.35 : 0)
    const confidence = felt > 0.8 ? 'sure' : felt > 0.4 ? 'fairly' : 'guessed'
    return { isRight, confidence, seconds: 12 + Math.round(chance() * 40) }
  }
}

/** A classroom: a server with a changeable clock, and the keys of its bank. */
export class School {
  /** @type {Promise<Student> | undefined} */
  #veteran

  /**
   * @param {import('../support/clocked-server.mjs').ClockedServer} server
   * @param {import('../support/student.mjs').Keys} keys
   */
  constructor(server, keys) {
    this.server = server
    this.keys = keys
  }

  /** @param {{ examIn?: number, daysOff?: number[] }} [plan] */
  async enrol({ examIn, daysOff = [] } = {}) {
    await this.server.moveTo(0)
    const student = new Student(this.server.url, this.keys)
    const examDate = examIn === undefined ? null : dateIn(examIn)
    const plan = { blueprint: 'mla-c01', examDate, minutesADay: 20, daysOff }
    await student.ask('PUT', '/api/me/plan', plan)
    return student
  }

  /** Reviews on each of these days, counted from today, and sets the clock back to today. */
  async review(student, days, { rate = 0.75, count = 12, seed = 7 } = {}) {
    const how = usually(rate, seeded(seed))
    for (const day of days) {
      await this.server.moveTo(day)
      await student.sit({ kind: 'review', from: { due: true }, count }, how)
    }
    await this.server.moveTo(0)
  }

  /** Practises a number of questions on a day. */
  async practise(student, day, from, count, how = usually(0.72, seeded(3))) {
    await this.server.moveTo(day)
    const sitting = await student.sit({ kind: 'practice', from, count }, how)
    await this.server.moveTo(0)
    return sitting
  }

  /** After nine weeks, with an exam. Such a long history is played only once. */
  veteran() {
    this.#veteran ??= veteran(this)
    return this.#veteran
  }
}

const dateIn = (days) => new Date(Date.now() + days * 86_400_000).toLocaleDateString('sv-SE')
const every = (first, last, step) => {
  const days = []
  for (let day = first; day <= last; day += step) days.push(day)
  return days
}

const READING = {
  slug: 'precision-recall-and-threshold',
  title: '정밀도와 재현율: 모델을 고치기 전에 임계값을 보기',
  lang: 'ko',
  anchor: 'reading',
  heading: '불균형한 데이터',
}

/** Each returns the learner, the path of the page, and the reading place stored on the device. */
export const secondDay = {
  'home-day2': async (school) => {
    const student = await school.enrol({ examIn: 17 })
    await school.practise(student, -1, { tags: DOMAINS.slice(0, 3) }, 11)
    return { student, path: '', reading: READING }
  },
  'home-free': async (school) => {
    const student = await school.enrol({ examIn: 17 })
    const isSure = () => ({ isRight: true, confidence: 'sure', seconds: 30 })
    for (const day of [-9, -6, -1]) await school.practise(student, day, { tags: [DOMAINS[1]] }, 9, isSure)
    for (let left = 9; left > 0 && (await student.ask('GET', '/api/me/review')).due > 0; left--)
      await student.sit({ kind: 'review', from: { due: true } }, isSure)
    return { student, path: '' }
  },
  'home-away': async (school) => {
    const student = await school.enrol({ examIn: 40 })
    await school.review(student, every(-60, -19, 1.6))
    return { student, path: '' }
  },
  review: async (school) => ({ student: await midway(school), path: '/review' }),
  'review-ask': async (school) => {
    const student = await midway(school)
    const { id } = await student.begin({ kind: 'review', from: { due: true } })
    return { student, path: `/sittings/${id}` }
  },
  'review-marked': async (school) => {
    const student = await midway(school)
    const { sitting, item } = await answerFirst(student, { isRight: true, confidence: 'guessed' })
    return { student, path: `/sittings/${sitting.id}#${item.id}` }
  },
  'review-missed': async (school) => {
    const student = await midway(school)
    const { sitting, item } = await answerFirst(student, { isRight: false, confidence: 'sure' })
    return { student, path: `/sittings/${sitting.id}#${item.id}` }
  },
  'review-undo': async (school) => {
    const student = await midway(school)
    const { sitting, item } = await answerFirst(student, { isRight: false, confidence: 'fairly' })
    await student.ask('POST', '/api/me/review/undo')
    return { student, path: `/sittings/${sitting.id}?undone=1#${item.id}` }
  },
  'review-leech': async (school) => {
    const student = await school.enrol({ examIn: 17 })
    const isWrong = () => ({ isRight: false, confidence: 'fairly', seconds: 30 })
    for (const day of [-13, -10, -7, -4, -1]) {
      await school.practise(student, day, { tags: [DOMAINS[1]] }, 4)
      await school.practise(student, day, { notes: ['pretraining-bias-metrics'] }, 1, isWrong)
    }
    const sitting = await student.begin({ kind: 'review', from: { due: true } })
    await student.work(sitting, isWrong)
    const { marked } = await student.ask('GET', `/api/sittings/${sitting.id}/review`)
    const item = Object.keys(marked).find((id) => marked[id].leech !== null)
    return { student, path: `/sittings/${sitting.id}#${item}` }
  },
  'review-end': async (school) => {
    const student = await midway(school)
    const { id } = await student.sit({ kind: 'review', from: { due: true } }, usually(0.7, seeded(11)))
    return { student, path: `/sittings/${id}/result` }
  },
  progress: async (school) => ({ student: await school.veteran(), path: '/progress' }),
  plan: async (school) => ({ student: await school.veteran(), path: '/plan' }),
  'progress-new': async (school) => {
    const student = await school.enrol()
    await school.practise(student, -1, { tags: DOMAINS.slice(0, 3) }, 20)
    await school.practise(student, 0, { tags: DOMAINS.slice(0, 3) }, 11)
    return { student, path: '/progress' }
  },
  'progress-empty': async (school) => ({ student: await school.enrol(), path: '/progress' }),
  'plan-new': async (school) => ({ student: await school.enrol(), path: '/plan' }),
  'plan-exam': async (school) => {
    const student = await midway(school)
    await student.begin({ kind: 'exam', from: { blueprint: 'mla-c01-short' } })
    return { student, path: '/plan' }
  },
}

/** After three weeks. */
async function midway(school) {
  const student = await school.enrol({ examIn: 17, daysOff: [7] })
  await school.review(student, every(-20, -1, 1.9))
  return student
}

async function veteran(school) {
  const student = await school.enrol({ examIn: 17, daysOff: [7] })
  await school.review(student, every(-62, -31, 1.4), { rate: 0.66 })
  await school.server.moveTo(-30)
  await student.sit({ kind: 'exam', from: { blueprint: 'mla-c01-short' } }, usually(0.7, seeded(5)))
  await school.review(student, every(-29, -1, 1.3), { rate: 0.8 })
  return student
}

async function answerFirst(student, answer) {
  const sitting = await student.begin({ kind: 'review', from: { due: true } })
  const [item] = sitting.items
  await student.work(sitting, () => ({ seconds: 30, ...answer }), [item])
  return { sitting, item }
}
