import { once } from 'node:events'
import { type AddressInfo, createServer } from 'node:net'
import { Pool } from 'pg'
import { expect, onTestFinished, test } from 'vitest'
import { hasPostgres, openPostgres, POSTGRES_NEEDED } from '../trials/test-postgres'
import { databaseFault } from './database-fault'
import { poolFor } from './postgres-pool'
import { SafeClient } from './safe-client'

const faultOf = (work: Promise<unknown>) => work.catch((error) => databaseFault(error)?.kind)

test.skipIf(!hasPostgres)(
  `a connection lost between two queries fails the next one (${POSTGRES_NEEDED})`,
  async () => {
    const postgres = await openPostgres()
    onTestFinished(() => postgres.stop())
    const client = new SafeClient(await postgres.createDatabase('lost'))
    await client.connect()
    const end = new Promise((ended) => client.once('end', ended))
    await postgres.query("SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname LIKE '%lost'")
    await end
    expect(await faultOf(client.query('SELECT 1'))).toBe('unreachable')
  },
  60_000,
)

/** A message of PostgreSQL's protocol: its type, its length, its content. */
function message(type: string, content: string): Buffer {
  const length = Buffer.alloc(4)
  length.writeInt32BE(content.length + 4)
  return Buffer.concat([Buffer.from(type), length, Buffer.from(content, 'latin1')])
}

const WELCOME = Buffer.concat([message('R', '\0\0\0\0'), message('Z', 'I')])
const GOODBYE = message('E', 'SFATAL\0VFATAL\0C57P01\0Mterminating connection\0\0')

test('a server that ends a connection in the moment in which it is opened ends no process', async () => {
  const server = createServer((socket) => socket.once('data', () => socket.end(Buffer.concat([WELCOME, GOODBYE]))))
  await once(server.listen(0, '127.0.0.1'), 'listening')
  const pool = new Pool(poolFor(`postgresql://u:p@127.0.0.1:${(server.address() as AddressInfo).port}/x`, 1_000))
  pool.on('error', () => {})
  onTestFinished(async () => {
    await pool.end()
    server.close()
  })
  const client = await pool.connect()
  expect(await faultOf(client.query('SELECT 1'))).toBe('unreachable')
  client.release(true)
})
