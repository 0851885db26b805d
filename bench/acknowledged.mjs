import { setTimeout } from 'node:timers/promises'

/**
 * Sends again and again, as an outbox does, until the server says yes or no.
 * @param {() => Promise<{ status: number, text: string }>} send
 * @param {{ broken: number }} counts  of lines that broke, counted up
 * @returns what the server said; throws when it was no
 */
export async function insist(send, counts) {
  for (let pauseMs = 20; ; pauseMs = Math.min(2 * pauseMs, 1000)) {
    const reply = await send().catch(() => null)
    if (reply !== null && reply.status < 300) return JSON.parse(reply.text)
    if (reply !== null && reply.status < 500) throw new Error(`Refused: ${reply.status} ${reply.text}`)
    counts.broken++
    await setTimeout(pauseMs * (1 - Math.random() / 2))
  }
}

const nameOf = ({ sitting, item, seq }) => `${sitting} ${item} ${seq}`

/**
 * Holds what was acknowledged against what is stored.
 * @param acknowledged  {sitting, item, seq, options}
 * @param stored  the responses of the learners' exports
 * @returns how many are not there, there more than once, or there with other options
 */
export function tallyOf(acknowledged, stored) {
  const byName = new Map()
  for (const response of stored) byName.set(nameOf(response), [...(byName.get(nameOf(response)) ?? []), response])
  const found = acknowledged.map((answer) => ({ answer, rows: byName.get(nameOf(answer)) ?? [] }))
  return {
    lost: found.filter(({ rows }) => rows.length === 0).length,
    doubled: [...byName.values()].filter((rows) => rows.length > 1).length,
    changed: found.filter(({ answer, rows }) => rows[0] && String(rows[0].options) !== String(answer.options)).length,
  }
}
