import { execFile } from 'node:child_process'
import { promisify } from 'node:util'
import { expect, test } from 'vitest'
import { openStore } from '../open-store'
import { freshDatabase } from '../trials/fresh-database'

const NOW = '2026-11-24T09:00:00.000Z'

/**
 * Opens the database, reads and closes. Ends only after garbage collection, when libsql really closes the connection.
 */
const PASSER_BY = `
  const Database = require('libsql')
  ;(() => {
    const db = new Database(process.argv[1])
    db.prepare('SELECT count(*) FROM Learner').get()
    db.close()
  })()
  setTimeout(gc, 50)
  setTimeout(() => {}, 100)`

/**
 * The last process to close a database removes its WAL. It checks by a lock whether it is the last. A process loses all
 * its locks on a file when it closes any handle of that file.
 */
test('another process that opens and closes a database leaves the WAL of an open store alone', async () => {
  const path = freshDatabase()
  for (const restart of [1, 2]) {
    const store = await openStore(`file:${path}`)
    await store.upkeep.probe(NOW)
    expect(await store.upkeep.isInPlace()).toBe(true)
    await promisify(execFile)(process.execPath, ['--expose-gc', '-e', PASSER_BY, path])
    await store.upkeep.probe(NOW)
    expect(await store.upkeep.isInPlace(), `after start ${restart}`).toBe(true)
    await store.close()
  }
})
