import { existsSync, readdirSync } from 'node:fs'
import { delimiter, join } from 'node:path'

/** Folders with a subfolder for each version, on Debian, Red Hat, macOS and Windows. */
const VERSIONED = [
  { folder: '/usr/lib/postgresql' },
  { folder: '/usr', pattern: /^pgsql-\d+$/ },
  { folder: '/Applications/Postgres.app/Contents/Versions' },
  { folder: '/opt/homebrew/opt', pattern: /^postgresql(@\d+)?$/ },
  { folder: '/usr/local/opt', pattern: /^postgresql(@\d+)?$/ },
  { folder: 'C:\\Program Files\\PostgreSQL' },
]

/**
 * Finds the programs of the newest PostgreSQL server on this machine.
 * @param {Record<string, string | undefined>} env
 * @returns {string | undefined} a folder that contains `initdb` and `postgres`
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
