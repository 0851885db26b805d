import type { IncomingMessage, ServerResponse } from 'node:http'
import { MISSING_ATTRIBUTE } from '../model/addresses/missing-page'
import { changePage } from './change-page'
import { withLateScripts } from './late-scripts'

type Application = (request: IncomingMessage, response: ServerResponse) => Promise<void>

/** As the framework writes it. Notes cannot contain it: what authors write is escaped, and attributes of theirs are removed. */
const MISSING = `<div ${MISSING_ATTRIBUTE}="">`

/**
 * Finishes the pages of an application: each asks for its scripts after the first paint, and one that says that there is
 * no such page gets status 404. The framework's own 404 has no content, and its script would draw it (docs/decisions/0065).
 */
export function finishPages(application: Application): Application {
  return (request, response) => {
    changePage(response, (html) => {
      if (html.includes(MISSING)) response.statusCode = 404
      return withLateScripts(html)
    })
    // The framework draws no page for HEAD, and so would not find out that there is none. Node sends no body then.
    if (request.method === 'HEAD') request.method = 'GET'
    return application(request, response)
  }
}
