import 'server-only'
import { databaseFault } from '../progress/database/database-fault'
import { noteFault } from './fault-response'

/**
 * A body that is made as it is sent: a piece when the client takes one, and none after it has gone away. A fault in the
 * middle can change the status no more: the connection breaks, and the fault is counted and said.
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
        noteFault(databaseFault(error) ?? error)
        controller.error(error)
      }
    },
    async cancel() {
      await pieces.return(undefined)
    },
  })
}
