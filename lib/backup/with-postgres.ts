import type { Client } from 'pg'
import { databaseFault } from '../progress/database/database-fault'
import { SafeClient } from '../progress/database/safe-client'

const CONNECT_MS = 10_000

/**
 * Opens a connection for `work` and always closes it. A transaction still open then is rolled back.
 * @throws DatabaseFault if the database fails
 */
export async function withPostgres<T>(url: string, work: (client: Client) => Promise<T>): Promise<T> {
  const client = new SafeClient({ connectionString: url, connectionTimeoutMillis: CONNECT_MS })
  try {
    await client.connect()
    return await work(client)
  } catch (error) {
    throw databaseFault(error) ?? error
  } finally {
    await client.end()
  }
}
