import type { Instrumentation } from 'next'

/** Before the first request: a setting that cannot be meant ends the start, and not some request. */
export async function register(): Promise<void> {
  if (process.env.NEXT_RUNTIME !== 'nodejs') return
  const { keepUp } = await import('@/lib/server/http/keep-up')
  keepUp()
}

/** Next tells here of what a page threw. Route handlers keep their faults: lib/server/http/handled.ts. */
export const onRequestError: Instrumentation.onRequestError = async (error) => {
  if (process.env.NEXT_RUNTIME !== 'nodejs') return
  const { noteFault } = await import('@/lib/server/process/fault-response')
  noteFault(error)
}
