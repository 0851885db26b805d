import 'server-only'
import { unstable_rethrow } from 'next/navigation'
import { faultResponse } from '../process/fault-response'
import { observeRequest } from '../process/metrics'
import { refuseWrite } from './guard'

const SAFE = new Set(['GET', 'HEAD', 'OPTIONS'])

type Handler<C> = (request: Request, context: C) => Response | Promise<Response>

/**
 * Wraps every route handler: refuses forbidden writes, records time and status, and turns faults into problem
 * documents.
 * @param route  as in docs/api.md: `/api/sittings/{id}`
 */
export function handled<C>(route: string, handle: Handler<C>): (request: Request, context: C) => Promise<Response> {
  return async (request, context) => {
    const began = performance.now()
    const response = await answer(handle, request, context)
    observeRequest(request.method, route, response.status, (performance.now() - began) / 1000)
    return response
  }
}

async function answer<C>(handle: Handler<C>, request: Request, context: C): Promise<Response> {
  try {
    const refusal = SAFE.has(request.method) ? null : await refuseWrite(request)
    return refusal ?? (await handle(request, context))
  } catch (error) {
    unstable_rethrow(error) // Next throws to redirect and to answer "not found"
    return faultResponse(error)
  }
}
