import { Client, type ClientConfig } from 'pg'

/**
 * A client whose next query fails if the connection is lost while there is none. Without a listener, Node would end the
 * process instead. The pool and Prisma listen too, but not from the first moment of a connection on.
 */
export class SafeClient extends Client {
  constructor(config?: string | ClientConfig) {
    super(config)
    this.on('error', () => {})
  }
}
