import type { PoolConfig } from 'pg'
import { SafeClient } from './safe-client'

/**
 * A client that disconnects when a query times out. The server may still be working on the query, so the next user of
 * this connection would have to wait for it.
 */
class DisconnectingClient extends SafeClient {
  // biome-ignore lint/suspicious/noExplicitAny: forwards all six signatures
  override query(...args: any[]): any {
    const result = (super.query as (...args: unknown[]) => unknown).apply(this, args)
    if (result instanceof Promise) result.catch((error: Error) => this.disconnectAfterTimeout(error))
    return result
  }

  private disconnectAfterTimeout(error: Error): void {
    if (error.message === 'Query read timeout') this.connection.stream.destroy()
  }
}

/** The client gives up a query this much later than the server, whose error says more. */
const GRACE_MS = 500
const MAX_CONNECTIONS = 10
/** None of our transactions is idle for so long, unless its client is lost. */
const IDLE_MS = 30_000

/**
 * Sets a time limit on everything: connections, statements, and a frozen server, which cannot enforce its own limits.
 */
export function poolFor(connectionString: string, timeoutMs: number): PoolConfig {
  return {
    connectionString,
    Client: DisconnectingClient,
    max: MAX_CONNECTIONS,
    connectionTimeoutMillis: timeoutMs,
    statement_timeout: timeoutMs,
    query_timeout: timeoutMs + GRACE_MS,
    idle_in_transaction_session_timeout: IDLE_MS,
    keepAlive: true,
  }
}
