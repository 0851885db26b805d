/**
 * Two tabs of one sitting answer and finish simultaneously. Each round must end with one finish and one result, the
 * same for both tabs and unchanged afterwards; otherwise the exit status is 1.
 *
 *     node bench/two-tabs.mjs [rounds, 1000]
 */
import { AppServer } from '../e2e/support/app-server.mjs'
import { anyAnswer, Learner } from '../e2e/support/learner.mjs'

const [rounds = 1000] = process.argv.slice(2).map(Number)
const IN_FLIGHT = 8

async function round(learner, kind, counts) {
  const { id, items } = await learner.begin({ kind, from: { tags: ['drink/', 'library/'] }, minutes: 10 })
  const answers = () => items.map((item) => () => learner.answer(id, item.id, { seq: 1, options: anyAnswer(item) }))
  const finish = () => learner.send('POST', `/api/sittings/${id}/finish`)
  const tabs = [answers(), answers()].flatMap((sends) => sends.toSpliced(Math.floor(Math.random() * 6), 0, finish))
  const replies = await Promise.all(tabs.map(async (send) => ({ send, ...(await send()) })))
  const results = [
    ...replies.filter(({ send }) => send === finish),
    await learner.send('GET', `/api/sittings/${id}/result`),
  ]
  counts.faults += replies.filter(({ status }) => status !== 200 && status !== 409).length
  counts.refused += replies.filter(({ status }) => status === 409).length
  counts.results += new Set(results.map(({ text }) => text)).size - 1
  counts.unlike += (await isAsExported(learner, id, JSON.parse(results[0].text))) ? 0 : 1
}

/** Whether the result counts exactly the stored responses. */
async function isAsExported(learner, id, { items }) {
  const { responses } = await learner.export()
  const stored = responses.filter(({ sitting }) => sitting === id).map(({ item }) => item)
  const counted = items.flatMap(({ item, response }) => (response ? [item] : []))
  return String(stored.sort()) === String(counted.sort())
}

const server = await AppServer.open('e2e/vault')
try {
  const counts = { faults: 0, refused: 0, results: 0, unlike: 0 }
  let left = rounds
  const workers = Array.from({ length: IN_FLIGHT }, async () => {
    while (left-- > 0) await round(new Learner(server.url), left % 2 ? 'exam' : 'practice', counts)
  })
  await Promise.all(workers)
  console.log(`${rounds} rounds of two tabs, ${counts.refused} answers came after the finish and got 409`)
  console.log(
    `${counts.faults} faults, ${counts.results} second results, ${counts.unlike} results unlike what is stored`,
  )
  process.exitCode = counts.faults + counts.results + counts.unlike === 0 ? 0 : 1
} finally {
  await server.close()
}
