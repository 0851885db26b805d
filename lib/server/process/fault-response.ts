import 'server-only'
import { isDatabaseFault } from '../../progress/database/database-fault'
import { warn } from './log'
import { countFault } from './metrics'
import { problem } from './problem'

const RETRY_AFTER_SECONDS = '3'

/** The problem document for what a handler threw. It is counted, and said to the operator. */
export function faultResponse(error: unknown): Response {
  noteFault(error)
  if (!isDatabaseFault(error)) return problem(500, 'A fault of the server')
  const detail = 'What was acknowledged is safe. Send this again later; an answer that is sent twice is stored once.'
  const [status, title] =
    error.kind === 'full' ? [507, 'No room to store anything'] : [503, 'The database is not there']
  return problem(status, title, { detail }, { 'retry-after': RETRY_AFTER_SECONDS })
}

/** Counts a fault, and says it to the operator in one line. */
export function noteFault(error: unknown): void {
  const kind = isDatabaseFault(error) ? error.kind : 'program'
  countFault(kind)
  warn(kind, isDatabaseFault(error) ? error.message : `A fault of the program: ${whereOf(error)}.`)
}

/** An error's kind and words, and the nearest places in the code. */
function whereOf(error: unknown): string {
  if (!(error instanceof Error)) return 'something was thrown that is no error'
  const places = (error.stack ?? '').split('\n').filter((line) => line.startsWith('    at '))
  return [`${error.name}: ${error.message.slice(0, 200)}`, ...places.slice(0, 3).map((line) => line.trim())].join(' ')
}
