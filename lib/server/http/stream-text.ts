import 'server-only'
import { reportFault } from '../process/fault-response'

/**
 * A body that is produced while it is sent: one piece whenever the client is ready, and none after it has gone. A fault
 * in the middle is counted and logged, and breaks the connection: it is too late to change the status.
 */
export function streamText(pieces: AsyncGenerator<string>): ReadableStream<Uint8Array> {
  const encoder = new TextEncoder()
  return new ReadableStream({
    async pull(controller) {
      try {
        const { done, value } = await pieces.next()
        if (done) controller.close()
        else controller.enqueue(encoder.encode(value))
      } catch (error) {
        reportFault(error)
        controller.error(error)
      }
    },
    async cancel() {
      await pieces.return(undefined)
    },
  })
}
