import type { RequestListener } from 'node:http'
import { type IsTrusted, settleClient } from './client'
import { setReplyHeaders } from './reply-headers'

/**
 * What happens to every request, in this order. Whatever is true of all replies is decided here, and nowhere in the
 * application.
 */
export function answerWith(application: RequestListener, isTrusted: IsTrusted): RequestListener {
  return (request, response) => {
    settleClient(request, isTrusted)
    setReplyHeaders(response)
    application(request, response)
  }
}
