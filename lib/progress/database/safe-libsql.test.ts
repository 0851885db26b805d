import { existsSync, readdirSync, readlinkSync } from 'node:fs'
import { setTimeout } from 'node:timers/promises'
import Database from 'libsql'
import { beforeEach, expect, onTestFinished, test } from 'vitest'
import { sqlite } from '../../../prisma/generated/migrations'
import { PrismaClient } from '../../../prisma/generated/sqlite/client'
import { freshDatabase } from '../trials/fresh-database'
import { migrateSqlite } from './migrate'
import { SafeLibSql } from './safe-libsql'

let path: string
let client: PrismaClient
beforeEach(() => {
  path = freshDatabase()
  migrateSqlite(path, sqlite)
  client = new PrismaClient({ adapter: new SafeLibSql(path, 5_000) })
  onTestFinished(() => client.$disconnect())
})

const insert = (id: string) =>
  client.$transaction(async (tx) => tx.learner.create({ data: { id, createdAt: '2026-11-24T09:00:00.000Z' } }))

async function pragma(name: string): Promise<unknown> {
  const rows = await client.$queryRawUnsafe<Record<string, unknown>[]>(`PRAGMA ${name}`)
  return String(Object.values(rows[0]!)[0])
}

test('writes durably, with foreign keys, after many transactions as before the first', async () => {
  for (let i = 0; i < 20; i++) await insert(`learner-${i}`)
  expect([await pragma('journal_mode'), await pragma('synchronous'), await pragma('foreign_keys')]).toEqual([
    'wal',
    '2', // FULL
    '1',
  ])
})

/** How many handles of the database's files the process has open. */
function handles(): number {
  const targets = readdirSync('/proc/self/fd').map((fd) => {
    try {
      return readlinkSync(`/proc/self/fd/${fd}`)
    } catch {
      return '' // the handle for reading the folder itself
    }
  })
  return targets.filter((target) => target.startsWith(path)).length
}

test.skipIf(!existsSync('/proc/self/fd'))(
  'holds after 300 transactions the file handles that it held after one',
  async () => {
    await insert('first')
    const before = handles()
    for (let i = 0; i < 300; i++) await insert(`learner-${i}`)
    expect(handles()).toBe(before)
  },
)

test('waits for a writer of another process without blocking this one', async () => {
  const other = new Database(path)
  onTestFinished(() => void other.close())
  other.exec('BEGIN IMMEDIATE')
  const waiting = insert('mina')
  await setTimeout(100) // if the process were blocked, the other writer could never end
  other.exec('COMMIT')
  await waiting
  expect(await client.learner.count()).toBe(1)
})

test('reads while another process writes', async () => {
  const hasty = new PrismaClient({ adapter: new SafeLibSql(path, 1_000) })
  onTestFinished(() => hasty.$disconnect())
  const other = new Database(path)
  onTestFinished(() => void other.close())
  await hasty.learner.count()
  other.exec('BEGIN IMMEDIATE')
  const order: string[] = []
  const data = { id: 'mina', createdAt: '2026-11-24T09:00:00.000Z' }
  const writing = hasty.$transaction((tx) => tx.learner.create({ data })).catch(() => order.push('refused'))
  await setTimeout(20)
  await hasty.learner.count()
  order.push('read')
  await writing
  expect(order).toEqual(['read', 'refused'])
  other.exec('ROLLBACK')
  await hasty.learner.create({ data })
})

test('rolls back a transaction whose commit fails, and goes on', async () => {
  const orphan = client.$transaction(async (tx) => {
    await tx.$executeRawUnsafe('PRAGMA defer_foreign_keys=ON') // so the violation is found at the commit
    await tx.$executeRawUnsafe(`INSERT INTO "SittingItem" VALUES ('none', 'efs', 'efs@1', 0, '[]', NULL, false)`)
  })
  await expect(orphan).rejects.toThrow()
  await insert('mina')
  expect([await client.sittingItem.count(), await client.learner.count()]).toEqual([0, 1])
})

test('keeps the writes of others out of a transaction that rolls back', async () => {
  const failing = client.$transaction(async (tx) => {
    await tx.learner.create({ data: { id: 'failing', createdAt: '2026-11-24T09:00:00.000Z' } })
    await setTimeout(20)
    throw new Error('changed its mind')
  })
  const neighbour = client.learner.create({ data: { id: 'neighbour', createdAt: '2026-11-24T09:00:00.000Z' } })
  await expect(failing).rejects.toThrow('changed its mind')
  await neighbour
  expect(await client.learner.findMany({ select: { id: true } })).toEqual([{ id: 'neighbour' }])
})
