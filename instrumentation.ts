import type { Instrumentation } from 'next'

/** Next tells here of what a page threw. Route handlers keep their faults: lib/server/handled.ts. */
export const onRequestError: Instrumentation.onRequestError = async (error) => {
  if (process.env.NEXT_RUNTIME !== 'nodejs') return
  const { noteFault } = await import('@/lib/server/fault-response')
  noteFault(error)
}
