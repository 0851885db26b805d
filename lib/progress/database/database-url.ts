import { DatabaseFault } from './database-fault'

export type DatabaseAddress = { kind: 'sqlite'; path: string } | { kind: 'postgresql'; url: string }

/**
 * Reads `DATABASE_URL`: `file:data/app.db`, `file:/srv/app.db`, `file:///srv/app.db` or `postgresql://…`.
 * @throws DatabaseFault for any other scheme; the message omits the rest of the URL, which may contain a password
 */
export function readDatabaseUrl(url: string): DatabaseAddress {
  if (url.startsWith('file:')) {
    return { kind: 'sqlite', path: decodeURIComponent(url.replace(/^file:(\/\/(?=\/))?/, '')) }
  }
  if (/^postgres(ql)?:\/\//.test(url)) return { kind: 'postgresql', url }
  const expected = 'Expected DATABASE_URL to begin with `file:` or `postgresql://`'
  throw new DatabaseFault('unreachable', new Error(`${expected}, got \`${url.split(':', 1)[0]}:\``))
}
