import 'server-only'
import { isDatabaseFault } from '../../progress/database/database-fault'
import { warn } from './log'
import { countFault } from './metrics'
import { once } from './once'
import { problem } from './problem'

const RETRY_AFTER_SECONDS = '3'

/** The problem document for an error that a handler threw. Also counts and logs it. */
export function faultResponse(error: unknown): Response {
  reportFault(error)
  if (!isDatabaseFault(error)) return problem(500, 'A fault of the server')
  const detail = 'Everything acknowledged is safe. Try again later: an answer that is sent twice is stored once.'
  const [status, title] =
    error.kind === 'full' ? [507, 'Not enough space to store anything'] : [503, 'The database is not available']
  return problem(status, title, { detail }, { 'retry-after': RETRY_AFTER_SECONDS })
}

/**
 * Counts a fault and logs it in one line. Only once: Next reports the fault of a body that was being sent again, as the
 * cause of an error of its own.
 */
export function reportFault(error: unknown): void {
  const reported = once('reported faults', () => new WeakSet<object>())
  if (error instanceof Error && (reported.has(error) || (error.cause instanceof Error && reported.has(error.cause))))
    return
  if (error instanceof Error) reported.add(error)
  const kind = isDatabaseFault(error) ? error.kind : 'program'
  countFault(kind)
  warn(kind, isDatabaseFault(error) ? error.message : `A fault of the program: ${whereOf(error)}.`)
}

/** The name, message and innermost stack frames of an error. */
function whereOf(error: unknown): string {
  if (!(error instanceof Error)) return 'a thrown value that is not an Error'
  const places = (error.stack ?? '').split('\n').filter((line) => line.startsWith('    at '))
  return [`${error.name}: ${error.message.slice(0, 200)}`, ...places.slice(0, 3).map((line) => line.trim())].join(' ')
}
