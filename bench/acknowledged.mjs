import { setTimeout } from 'node:timers/promises'

/** An item takes at most a hundred answers. After that, another exam is begun. */
const ANSWERS_EACH = 50
/** A killed server is back within seconds, even on a busy machine. */
const PATIENCE_MS = 120_000

/**
 * Retries like an outbox, until the server acknowledges or refuses.
 * @param {() => Promise<{ status: number, text: string }>} send
 * @param {{ broken: number }} counts  the number of lost connections, which is incremented
 * @returns the reply; throws if it is a refusal, or there is none for a long time
 */
async function insist(send, counts) {
  const giveUpAt = Date.now() + PATIENCE_MS
  for (let pauseMs = 20; ; pauseMs = Math.min(2 * pauseMs, 1000)) {
    const reply = await send().catch(() => null)
    if (reply !== null && reply.status < 300) return JSON.parse(reply.text)
    if (reply !== null && reply.status < 500) throw new Error(`Refused: ${reply.status} ${reply.text}`)
    if (Date.now() > giveUpAt) throw new Error(`No reply within ${PATIENCE_MS / 1000} s`)
    counts.broken++
    await setTimeout(pauseMs * (1 - Math.random() / 2))
  }
}

/**
 * Answers the items of an exam in turn, one at a time like an outbox, with ascending sequence numbers.
 * @param {(answered: number) => boolean} goesOn  whether to give another answer
 * @param {{ broken: number, acknowledged: number }} counts
 * @returns the exam and the acknowledged answers
 */
export async function study(learner, counts, goesOn) {
  const exam = { kind: 'exam', from: { tags: ['drink/', 'library/'] }, minutes: 1000 }
  const begin = () => insist(() => learner.send('POST', '/api/sittings', exam), counts)
  let { id, items } = await begin()
  const answers = []
  while (goesOn(answers.length)) {
    const turn = answers.length % (ANSWERS_EACH * items.length)
    if (turn === 0 && answers.length > 0) ({ id, items } = await begin())
    const item = items[turn % items.length]
    const options = item.options.slice(turn % 2, (turn % 2) + item.choose).map((option) => option.id)
    const answer = { seq: 1 + Math.floor(turn / items.length), options }
    await insist(() => learner.answer(id, item.id, answer), counts)
    answers.push({ sitting: id, item: item.id, ...answer })
    counts.acknowledged++
  }
  return { learner, id, answers }
}

/** Compares the acknowledged answers of some learners with the stored ones. */
export async function tallyAll(studied) {
  const exports = await Promise.all(studied.map(({ learner }) => learner.export()))
  const stored = exports.flatMap(({ responses }) => responses)
  return {
    stored: stored.length,
    ...tallyOf(
      studied.flatMap(({ answers }) => answers),
      stored,
    ),
  }
}

const nameOf = ({ sitting, item, seq }) => `${sitting} ${item} ${seq}`

/**
 * Compares acknowledged answers with stored responses.
 * @param acknowledged  {sitting, item, seq, options}
 * @param stored  the responses of the learners' exports
 * @returns how many are missing, stored more than once, or stored with other options
 */
function tallyOf(acknowledged, stored) {
  const byName = new Map()
  for (const response of stored) byName.set(nameOf(response), [...(byName.get(nameOf(response)) ?? []), response])
  const found = acknowledged.map((answer) => ({ answer, rows: byName.get(nameOf(answer)) ?? [] }))
  return {
    lost: found.filter(({ rows }) => rows.length === 0).length,
    doubled: [...byName.values()].filter((rows) => rows.length > 1).length,
    changed: found.filter(({ answer, rows }) => rows[0] && String(rows[0].options) !== String(answer.options)).length,
  }
}
