/**
 * `node prisma/new-migration.mjs NAME` writes the SQL that migrates the schema of the last migration to schema.prisma,
 * for both databases. Review it before you commit it: it will run once on every existing database.
 *
 * The engine compares two schemas and needs no database. Comparing with the migrations folder instead gives wrong
 * results with libsql without any error, so a snapshot of the last schema is kept beside the migrations.
 */
import { existsSync } from 'node:fs'
import { copyFile, mkdir, readFile, writeFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'
import { PrismaLibSql } from '@prisma/adapter-libsql'
import { bindMigrationAwareSqlAdapterFactory, ColumnTypeEnum } from '@prisma/driver-adapter-utils'
import { generate, toPostgres } from './generate.mjs'

const here = dirname(fileURLToPath(import.meta.url))
const snapshotPath = join(here, 'migrations', 'last.prisma')

async function refuse() {
  throw new Error('Expected a diff to query nothing but the version of the database')
}

/**
 * Stands in for a PostgreSQL server. The diff of two schemas makes one query: whether the schema `public` exists, and
 * the version of the server.
 */
const postgresStandIn = {
  provider: 'postgres',
  adapterName: 'stand-in',
  queryRaw: async () => ({
    columnNames: ['exists', 'version', 'numeric_version'],
    columnTypes: [ColumnTypeEnum.Boolean, ColumnTypeEnum.Text, ColumnTypeEnum.Int32],
    rows: [[true, 'PostgreSQL 15.0', 150000]],
  }),
  executeRaw: refuse,
  executeScript: refuse,
  startTransaction: refuse,
  getConnectionInfo: () => ({ schemaName: 'public', supportsRelationJoins: true }),
  dispose: async () => {},
  connect: async () => postgresStandIn,
  connectToShadowDb: async () => postgresStandIn,
}

/** For each database: how to derive its schema from the source, and the adapter for the engine. */
const databases = {
  sqlite: { schema: (source) => source, adapter: new PrismaLibSql({ url: 'file::memory:' }) },
  postgresql: { schema: toPostgres, adapter: postgresStandIn },
}

/** Loads the engine without the package's entry, which imports its `.wasm` as a module: Node needs a flag for that. */
async function loadEngine() {
  const folder = dirname(createRequire(import.meta.url).resolve('@prisma/schema-engine-wasm'))
  const bindings = await import(pathToFileURL(join(folder, 'schema_engine_bg.js')).href)
  const { instance } = await WebAssembly.instantiate(await readFile(join(folder, 'schema_engine_bg.wasm')), {
    './schema_engine_bg.js': bindings,
  })
  bindings.__wbg_set_wasm(instance.exports)
  instance.exports.__wbindgen_start()
  return bindings.SchemaEngine
}

async function diff(SchemaEngine, adapter, from, to) {
  const asFile = (content) => ({ tag: 'schemaDatamodel', files: [{ path: 'schema.prisma', content }] })
  const factory = bindMigrationAwareSqlAdapterFactory(adapter)
  const engine = await SchemaEngine.new({ datamodels: [['schema.prisma', to]] }, () => {}, factory)
  const { stdout } = await engine.diff({
    from: from === null ? { tag: 'empty' } : asFile(from),
    to: asFile(to),
    script: true,
    exitCode: null,
    filters: { externalTables: [], externalEnums: [] },
  })
  return stdout
}

/** @returns the SQL by database; undefined if there is nothing to do */
async function diffAll() {
  const SchemaEngine = await loadEngine()
  const source = await readFile(join(here, 'schema.prisma'), 'utf8')
  const last = existsSync(snapshotPath) ? await readFile(snapshotPath, 'utf8') : null
  if (last === source) return undefined
  const scripts = {}
  for (const [database, { schema, adapter }] of Object.entries(databases)) {
    scripts[database] = await diff(SchemaEngine, adapter, last === null ? null : schema(last), schema(source))
  }
  return scripts
}

async function writeMigration(name, now) {
  const scripts = await diffAll()
  if (scripts === undefined) return console.warn('The schema has not changed since the last migration.')
  const stamp = now.toISOString().replace(/\D/g, '').slice(0, 14)
  for (const [database, sql] of Object.entries(scripts)) {
    const folder = join(here, 'migrations', database, `${stamp}_${name}`)
    await mkdir(folder, { recursive: true })
    await writeFile(join(folder, 'migration.sql'), sql)
    console.warn(`Wrote ${folder}`)
  }
  await copyFile(join(here, 'schema.prisma'), snapshotPath)
  await generate()
}

const name = process.argv[2]
if (!/^[a-z0-9_]+$/.test(name ?? '')) {
  console.error(`Expected a name such as \`add_item_statistics\`, got \`${name}\``)
  process.exit(1)
}
await writeMigration(name, new Date())
