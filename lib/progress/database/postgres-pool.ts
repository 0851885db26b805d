import { Client, type PoolConfig } from 'pg'

/**
 * A client that hangs up when a query gets no answer in time. Whatever the server still does with it, this connection
 * is in a state that nobody knows, and the next one who took it from the pool would wait behind that query.
 */
class ImpatientClient extends Client {
  // biome-ignore lint/suspicious/noExplicitAny: it has six signatures, and this one passes them all on
  override query(...args: any[]): any {
    const result = (super.query as (...args: unknown[]) => unknown).apply(this, args)
    if (result instanceof Promise) result.catch((error: Error) => this.#hangUpAfter(error))
    return result
  }

  #hangUpAfter(error: Error): void {
    if (error.message === 'Query read timeout') this.connection.stream.destroy()
  }
}

/** How much later than the server the client gives a query up: the server's word says more. */
const GRACE_MS = 500
const MOST_CONNECTIONS = 10
/** No transaction of ours lasts so long: one that idles has lost its client. */
const IDLE_MS = 30_000

/**
 * Nothing waits without end: not for a connection, not for a statement, and not for a server that is frozen and so
 * does not keep time itself.
 */
export function poolFor(connectionString: string, timeoutMs: number): PoolConfig {
  return {
    connectionString,
    Client: ImpatientClient,
    max: MOST_CONNECTIONS,
    connectionTimeoutMillis: timeoutMs,
    statement_timeout: timeoutMs,
    query_timeout: timeoutMs + GRACE_MS,
    idle_in_transaction_session_timeout: IDLE_MS,
    keepAlive: true,
  }
}
