/**
 * What can be wrong with a database that is no fault of the program.
 * - `busy`: it did not answer in time, or somebody else holds it.
 * - `full`: there is no room to write.
 * - `read-only`: it may not be written.
 * - `damaged`: its bytes are not what was stored.
 * - `gone`: its file was removed or replaced while it was open.
 * - `unreachable`: it cannot be opened, or the connection broke.
 */
export type FaultKind = 'busy' | 'full' | 'read-only' | 'damaged' | 'gone' | 'unreachable'

/** For the operator: what it means, and what to do. */
const ADVICE: Record<FaultKind, string> = {
  busy: 'The database did not answer in time. If this lasts, look for a process that holds a lock on it, or a server that is stopped or overloaded',
  full: 'The disk of the database is full. Make room on it; nothing else has to be done',
  'read-only':
    'The database cannot be written. Give the user of this process the right to write the file and its folder, or mount the disk for writing',
  damaged:
    'The database is damaged. Stop the program, keep a copy of the file, and restore the last backup (docs/operating.md, "A damaged database")',
  gone: 'The file of the database was removed or replaced while it was open. Put it back, or restore the last backup',
  unreachable:
    'The database cannot be opened. Check DATABASE_URL, that the database runs, and that this user may use it',
}

/** A database that fails. The message is for the operator's log: the advice, and what the driver said. */
export class DatabaseFault extends Error {
  override readonly name = 'DatabaseFault'
  readonly kind: FaultKind
  /** What to do, without an address or a name of a file. */
  readonly advice: string

  constructor(kind: FaultKind, cause?: unknown) {
    const advice = `${ADVICE[kind]}.`
    const reason = reasonOf(cause)
    super(reason === undefined ? advice : `${advice} It said: ${reason}.`)
    this.kind = kind
    this.advice = advice
    this.stack = `${this.name}: ${this.message}` // where our code stood tells an operator nothing
  }
}

/** By its name, because a bundler may make two classes of one. */
export const isDatabaseFault = (error: unknown): error is DatabaseFault =>
  error instanceof Error && error.name === 'DatabaseFault'

/** SQLite's primary result codes. */
const SQLITE: Record<number, FaultKind> = {
  5: 'busy',
  6: 'busy',
  8: 'read-only',
  10: 'unreachable', // I/O error
  11: 'damaged',
  13: 'full',
  14: 'unreachable', // cannot be opened
  26: 'damaged', // not a database
}

/** PostgreSQL's SQLSTATE, the whole code or its class; codes of sockets; Prisma's own. The first that fits is taken. */
const CODES: [RegExp, FaultKind][] = [
  [/^(SQLITE_BUSY|SQLITE_LOCKED|SocketTimeout|55P03|57014|P1008|P2024|P2028)/, 'busy'],
  [/^(SQLITE_FULL|53100|ENOSPC|EDQUOT)$/, 'full'],
  [/^(SQLITE_READONLY|25006|EROFS|EACCES|EPERM)/, 'read-only'],
  [/^(SQLITE_CORRUPT|SQLITE_NOTADB|XX001|XX002)/, 'damaged'],
  [/^(SQLITE_CANTOPEN|SQLITE_IOERR|08|28|3D|53300|57P|P1001|P1002|P1017)/, 'unreachable'],
  [/^(ECONN\w+|ENOENT|ENOTDIR|EEXIST|ENOTFOUND|EAI_AGAIN|ETIMEDOUT|EHOST\w+|ENETUNREACH|EPIPE|EIO)$/, 'unreachable'],
]

/** What drivers say without a code. */
const TEXTS: [RegExp, FaultKind][] = [
  [/query read timeout|timeout exceeded when trying to connect|timeout expired/i, 'busy'],
  [/unable to open connection to local database/i, 'unreachable'],
  [/connection terminated|connection error and is not queryable|server does not support ssl/i, 'unreachable'],
]

/** @returns the fault of the database that an error of the store tells of; null when it tells of none */
export function databaseFault(error: unknown): DatabaseFault | null {
  if (isDatabaseFault(error)) return error
  const kind = links(error)
    .map(kindOf)
    .find((found) => found !== undefined)
  return kind === undefined ? null : new DatabaseFault(kind, error)
}

interface Link {
  kind?: unknown
  code?: unknown
  rawCode?: unknown
  originalCode?: unknown
  originalMessage?: unknown
  extendedCode?: unknown
  message?: unknown
  cause?: unknown
  meta?: { driverAdapterError?: unknown }
}

/** An error and what it was made of, the innermost first: drivers know best what happened. */
function links(error: unknown): Link[] {
  if (typeof error !== 'object' || error === null) return []
  const link = error as Link
  return [...links(link.cause), ...links(link.meta?.driverAdapterError), link]
}

function kindOf({
  kind,
  code,
  rawCode,
  originalCode,
  extendedCode,
  message,
  originalMessage,
}: Link): FaultKind | undefined {
  const numbers = [rawCode, extendedCode].filter((number) => typeof number === 'number')
  const texts = [code, originalCode, kind].filter((text) => typeof text === 'string')
  return (
    numbers.map((number) => SQLITE[number & 0xff]).find((found) => found !== undefined) ??
    texts.map((text) => kindIn(CODES, text)).find((found) => found !== undefined) ??
    kindIn(TEXTS, String(originalMessage ?? message ?? ''))
  )
}

const kindIn = (table: [RegExp, FaultKind][], text: string) => table.find(([pattern]) => pattern.test(text))?.[1]

/** The driver's own words, on one line. */
function reasonOf(cause: unknown): string | undefined {
  const [innermost] = links(cause)
  const text = innermost?.originalMessage ?? innermost?.message
  return typeof text === 'string' ? text.trim().replace(/\s+/g, ' ').replace(/\.$/, '').slice(0, 200) : undefined
}
