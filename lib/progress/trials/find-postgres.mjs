import { existsSync, readdirSync } from 'node:fs'
import { delimiter, join } from 'node:path'

/** Folders that hold a folder for each version, as Debian, Red Hat, macOS and Windows keep them. */
const VERSIONED = [
  { folder: '/usr/lib/postgresql' },
  { folder: '/usr', pattern: /^pgsql-\d+$/ },
  { folder: '/Applications/Postgres.app/Contents/Versions' },
  { folder: '/opt/homebrew/opt', pattern: /^postgresql(@\d+)?$/ },
  { folder: '/usr/local/opt', pattern: /^postgresql(@\d+)?$/ },
  { folder: 'C:\\Program Files\\PostgreSQL' },
]

/**
 * The programs of the newest PostgreSQL server on this machine.
 * @param {Record<string, string | undefined>} env
 * @returns {string | undefined} a folder with `initdb` and `postgres` in it
 */
export function findPostgres(env = process.env) {
  const folders = [...VERSIONED.flatMap(newestFirst), ...(env.PATH ?? '').split(delimiter).filter(Boolean)]
  return folders.find((folder) => isProgram(folder, 'initdb') && isProgram(folder, 'postgres'))
}

function newestFirst({ folder, pattern = /^\d/ }) {
  const names = existsSync(folder) ? readdirSync(folder).filter((name) => pattern.test(name)) : []
  return names.sort((a, b) => versionOf(b) - versionOf(a)).map((name) => join(folder, name, 'bin'))
}

const versionOf = (name) => Number(/\d+(\.\d+)?/.exec(name)?.[0] ?? 0)
const isProgram = (folder, name) => ['', '.exe'].some((ending) => existsSync(join(folder, name + ending)))
