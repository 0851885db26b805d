import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { delimiter, join } from 'node:path'
import { expect, test } from 'vitest'
import { findPostgres } from './find-postgres.mjs'

test('finds a server on the path, and ignores a folder with only the client', () => {
  const folder = mkdtempSync(join(tmpdir(), 'haeseol-find-'))
  const [client, server] = [join(folder, 'client'), join(folder, 'server')]
  for (const path of [client, server]) mkdirSync(path)
  writeFileSync(join(client, 'psql'), '')
  for (const name of ['initdb', 'postgres.exe']) writeFileSync(join(server, name), '')
  const installed = findPostgres({ PATH: '' })
  expect(findPostgres({ PATH: [client, server].join(delimiter) })).toBe(installed ?? server)
  rmSync(folder, { recursive: true })
})
