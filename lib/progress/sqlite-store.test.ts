import { spawn } from 'node:child_process'
import { randomUUID } from 'node:crypto'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { afterAll, expect, test } from 'vitest'
import type { SittingId } from '../model/ids'
import { openStore } from './open-store'
import { bundleScript } from './trials/bundle-script'
import { derivedRowsContract } from './trials/derived-rows-contract'
import { eraseContract } from './trials/erase-contract'
import { answer, exported, NINE, newLearner, newSitting } from './trials/example-sittings'
import { foldContract } from './trials/fold-contract'
import { freshDatabase } from './trials/fresh-database'
import { longHistoryContract } from './trials/long-history-contract'
import { ownRecordsContract } from './trials/own-records-contract'
import { regradesContract } from './trials/regrades-contract'
import { reportsContract } from './trials/reports-contract'
import { storeContract } from './trials/store-contract/store-contract'
import { upkeepContract } from './trials/upkeep-contract'

const folder = mkdtempSync(join(tmpdir(), 'haeseol-'))
storeContract('the Prisma store on SQLite', () => openStore(`file:${join(folder, 'data', 'app.db')}`))
derivedRowsContract('the Prisma store on SQLite', async () => `file:${join(folder, randomUUID())}`)
ownRecordsContract('the Prisma store on SQLite', async () => `file:${join(folder, randomUUID())}`)
regradesContract('the Prisma store on SQLite', async () => `file:${join(folder, randomUUID())}`)
reportsContract('the Prisma store on SQLite', async () => `file:${join(folder, randomUUID())}`)
foldContract('the Prisma store on SQLite', async () => `file:${join(folder, randomUUID())}`)
eraseContract('the Prisma store on SQLite', async () => `file:${join(folder, randomUUID())}`)
upkeepContract('the Prisma store on SQLite', async () => `file:${join(folder, randomUUID())}`)
longHistoryContract('the Prisma store on SQLite', async () => `file:${join(folder, randomUUID())}`)
afterAll(() => rmSync(folder, { recursive: true }))

test('loses none of 1,000 answers while 250 other transactions fail and roll back', async () => {
  const store = await openStore(`file:${freshDatabase()}`)
  const mina = newLearner()
  const items = Array.from({ length: 10 }, (_, i) => `item-${i}`)
  const { id } = await store.writer.createSitting(mina, newSitting('exam', items), NINE)
  const jun = newLearner()
  const acknowledged: number[] = []
  let failed = 0
  const failing: Promise<unknown>[] = []
  const fail = () =>
    store.writer.createSitting(jun, { ...newSitting('exam', ['s3']), versions: [] }, NINE).catch(() => failed++)
  for (let batch = 0; batch < 50; batch++) {
    const seqs = Array.from({ length: 20 }, (_, i) => batch * 20 + i + 1)
    const answers = seqs.map(async (seq) => {
      if (seq % 4 === 0) failing.push(fail())
      const outcome = await store.writer.record(mina, id, answer(items[seq % 10]!, seq, 'a'), NINE)
      if (outcome.kind === 'created') acknowledged.push(seq)
    })
    await Promise.all([...answers])
  }
  const stored = new Set((await store.reader.responses(mina, { sitting: id })).map(({ seq }) => seq))
  expect({ acknowledged: acknowledged.length, lost: acknowledged.filter((seq) => !stored.has(seq)).length }).toEqual({
    acknowledged: 1000,
    lost: 0,
  })
  await Promise.all(failing)
  expect(await exported(store, jun)).toMatchObject({ sittings: [] })
  await store.close()
  expect(failed).toBe(250)
})

test('has every answer that a process acknowledged before it was killed, five times, and none twice', async () => {
  const script = await bundleScript('answering-process')
  const url = `file:${freshDatabase()}`
  const mina = newLearner()
  const acknowledged = new Map<SittingId, number>()
  for (let round = 0; round < 5; round++) {
    const store = await openStore(url)
    const { id } = await store.writer.createSitting(mina, newSitting('exam', ['efs']), NINE)
    await store.close()
    acknowledged.set(id, await killAfter(100, [script, url, mina, id]))
  }
  const store = await openStore(url)
  for (const [id, count] of acknowledged) {
    const seqs = (await store.reader.responses(mina, { sitting: id })).map(({ seq }) => seq)
    // One more may be stored but not acknowledged when the process was killed.
    expect([count, count + 1]).toContain(seqs.length)
    expect(seqs).toEqual(seqs.map((_, i) => i + 1))
  }
  await store.close()
}, 180_000)

/** Kills the process after a number of acknowledged answers. @returns how many it had acknowledged in the end */
async function killAfter(lines: number, args: string[]): Promise<number> {
  const child = spawn(process.execPath, args, { stdio: ['ignore', 'pipe', 'inherit'] })
  let last = 0
  for await (const line of createInterface({ input: child.stdout })) {
    last = Number(line)
    if (last === lines) child.kill('SIGKILL')
  }
  expect(last).toBeGreaterThanOrEqual(lines)
  return last
}

test('opens only known kinds of databases, and does not repeat a password', async () => {
  await expect(openStore('mysql://root:secret@db/app')).rejects.toThrow(
    /Cause: Expected DATABASE_URL to begin with `file:` or `postgresql:\/\/`, got `mysql:`\.$/,
  )
})
