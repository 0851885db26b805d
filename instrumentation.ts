import type { Instrumentation } from 'next'
import { isSite } from '@/lib/model/addresses/static-site'

/** Runs before the first request. Invalid settings then stop the start, rather than a request. */
export async function register(): Promise<void> {
  if (process.env.NEXT_RUNTIME !== 'nodejs' || isSite()) return // a static site has no database
  const { startMaintenance } = await import('@/lib/server/http/maintenance')
  startMaintenance()
}

/** Next calls this for errors thrown by pages. Route handlers handle their own (lib/server/http/handled.ts). */
export const onRequestError: Instrumentation.onRequestError = async (error) => {
  if (process.env.NEXT_RUNTIME !== 'nodejs') return
  const { reportFault } = await import('@/lib/server/process/fault-response')
  reportFault(error)
}
