import 'server-only'
import { noteFault } from '../process/fault-response'

/**
 * A body that is made as it is sent: a piece when the client takes one, and none after it has gone away. A fault in the
 * middle can change the status no more: it is counted and said, and the connection breaks.
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
        noteFault(error)
        controller.error(error)
      }
    },
    async cancel() {
      await pieces.return(undefined)
    },
  })
}
