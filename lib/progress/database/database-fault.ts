/**
 * Faults of a database that are not bugs of the program.
 * - `busy`: it did not answer in time, or another process holds a lock.
 * - `full`: there is no space left.
 * - `read-only`: it cannot be written.
 * - `damaged`: the stored bytes have changed.
 * - `gone`: the file was removed or replaced while it was open, or is not where it should be.
 * - `unreachable`: it cannot be opened, or the connection was lost.
 */
export type FaultKind = 'busy' | 'full' | 'read-only' | 'damaged' | 'gone' | 'unreachable'

/** What each fault means and what to do, for the operator. */
const ADVICE: Record<FaultKind, string> = {
  busy: 'The database did not answer in time. If this persists, look for a process that holds a lock, or a server that is stopped or overloaded',
  full: 'The disk of the database is full. Free some space; nothing else has to be done',
  'read-only':
    'The database cannot be written. Let the user of this process write the file and its folder, or mount the disk for writing',
  damaged:
    'The database is damaged. Stop the program, keep a copy of the file, and restore the last backup (docs/operating.md, "A damaged database")',
  gone: 'The file of the database is missing, or another one is in its place. Put it back, restore the last backup, or correct DATABASE_URL',
  unreachable:
    'The database cannot be opened. Check that DATABASE_URL is right, that the database is running, and that this user has access',
}

/** A database failure. The message is for the operator's log: the advice and the driver's message. */
export class DatabaseFault extends Error {
  override readonly name = 'DatabaseFault'
  readonly kind: FaultKind
  /** What to do. Contains no address and no file name. */
  readonly advice: string

  constructor(kind: FaultKind, cause?: unknown) {
    const advice = `${ADVICE[kind]}.`
    const reason = reasonOf(cause)
    super(reason === undefined ? advice : `${advice} Cause: ${reason}.`)
    this.kind = kind
    this.advice = advice
    this.stack = `${this.name}: ${this.message}` // our call stack would not help an operator
  }
}

/** Compares the name, because a bundler may duplicate the class. */
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

/** PostgreSQL's SQLSTATEs or their classes, codes of sockets, and Prisma's codes. The first match counts. */
const CODES: [RegExp, FaultKind][] = [
  [/^(SQLITE_BUSY|SQLITE_LOCKED|SocketTimeout|55P03|57014|P1008|P2024|P2028)/, 'busy'],
  [/^(SQLITE_FULL|53100|ENOSPC|EDQUOT)$/, 'full'],
  [/^(SQLITE_READONLY|25006|EROFS|EACCES|EPERM)/, 'read-only'],
  [/^(SQLITE_CORRUPT|SQLITE_NOTADB|XX001|XX002)/, 'damaged'],
  [/^(SQLITE_CANTOPEN|SQLITE_IOERR|08|28|3D|53300|57P|P1001|P1002|P1017)/, 'unreachable'],
  [/^(ECONN\w+|ENOENT|ENOTDIR|EEXIST|ENOTFOUND|EAI_AGAIN|ETIMEDOUT|EHOST\w+|ENETUNREACH|EPIPE|EIO)$/, 'unreachable'],
]

/** Messages of drivers that come without a code. */
const TEXTS: [RegExp, FaultKind][] = [
  [/query read timeout|timeout exceeded when trying to connect|timeout expired/i, 'busy'],
  [/unable to open connection to local database/i, 'unreachable'],
  [/connection terminated|connection error and is not queryable|server does not support ssl/i, 'unreachable'],
]

/** @returns the database fault behind an error of the store; null if there is none */
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

/** An error and its causes, the innermost first: the driver's error is the most precise. */
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

/** The driver's message, on one line. */
function reasonOf(cause: unknown): string | undefined {
  const [innermost] = links(cause)
  const text = innermost?.originalMessage ?? innermost?.message
  return typeof text === 'string' ? text.trim().replace(/\s+/g, ' ').replace(/\.$/, '').slice(0, 200) : undefined
}
