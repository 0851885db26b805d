import { readdirSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { expect, test } from 'vitest'
import { postgresql, sqlite } from './generated/migrations'

const here = (path: string) => fileURLToPath(new URL(path, import.meta.url))

test('the schema is that of the last migration: else run `node prisma/new-migration.mjs NAME`', () => {
  expect(readFileSync(here('schema.prisma'), 'utf8')).toBe(readFileSync(here('migrations/last.prisma'), 'utf8'))
})

test('both databases have the same steps', () => {
  expect(readdirSync(here('migrations/sqlite'))).toEqual(readdirSync(here('migrations/postgresql')))
})

test.each([
  ['sqlite', sqlite],
  ['postgresql', postgresql],
])('what runs on %s is what is checked in', (database, generated) => {
  const folder = here(`migrations/${database}`)
  const checkedIn = readdirSync(folder).map((name) => {
    return { name, sql: readFileSync(`${folder}/${name}/migration.sql`, 'utf8') }
  })
  expect(generated).toEqual(checkedIn)
})
