/**
 * Generates the modules that the store imports, offline: a Prisma client for each database from one schema, and the
 * migrations as a module, so that a bundled server needs no other files. Run it after every change of schema or
 * migrations.
 */
import { spawn } from 'node:child_process'
import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

const here = dirname(fileURLToPath(import.meta.url))
const generated = join(here, 'generated')

/** The same schema for PostgreSQL. Only the provider and the folder differ. */
export function toPostgres(schema) {
  return schema.replace('provider = "sqlite"', 'provider = "postgresql"').replace('./generated/sqlite', './postgresql')
}

/**
 * Runs the installed Prisma CLI. It checks that an engine exists, but `generate` never runs it, so any executable will
 * do.
 */
function generateClient(schemaPath) {
  const require = createRequire(import.meta.url)
  const { bin } = require('prisma/package.json')
  const cli = join(dirname(require.resolve('prisma/package.json')), bin.prisma ?? bin)
  const env = {
    ...process.env,
    PRISMA_SCHEMA_ENGINE_BINARY: process.execPath,
    PRISMA_HIDE_UPDATE_MESSAGE: '1',
    CHECKPOINT_DISABLE: '1',
  }
  const child = spawn(process.execPath, [cli, 'generate', '--schema', schemaPath], { env, cwd: dirname(here) })
  let output = ''
  child.stdout.on('data', (chunk) => (output += chunk))
  child.stderr.on('data', (chunk) => (output += chunk))
  return new Promise((resolve, reject) => {
    child.on('error', reject)
    child.on('close', (code) =>
      code === 0 ? resolve() : reject(new Error(`Could not generate a client from ${schemaPath}:\n${output}`)),
    )
  })
}

/** @returns the checked-in migrations of a database, oldest first */
async function readMigrations(database) {
  const folder = join(here, 'migrations', database)
  const names = (await readdir(folder)).filter((name) => /^\d{14}_/.test(name)).sort()
  return Promise.all(
    names.map(async (name) => ({ name, sql: await readFile(join(folder, name, 'migration.sql'), 'utf8') })),
  )
}

async function writeMigrations() {
  const lists = { sqlite: await readMigrations('sqlite'), postgresql: await readMigrations('postgresql') }
  const source = Object.entries(lists).map(
    ([name, list]) => `export const ${name} = ${JSON.stringify(list, null, 2)}\n`,
  )
  await writeFile(join(generated, 'migrations.ts'), `// Written by prisma/generate.mjs.\n${source.join('')}`)
}

export async function generate() {
  await mkdir(generated, { recursive: true })
  const schemaPath = join(here, 'schema.prisma')
  const postgresPath = join(generated, 'postgresql.prisma')
  await writeFile(postgresPath, toPostgres(await readFile(schemaPath, 'utf8')))
  await Promise.all([generateClient(schemaPath), generateClient(postgresPath), writeMigrations()])
}

if (process.argv[1] === fileURLToPath(import.meta.url)) await generate()
