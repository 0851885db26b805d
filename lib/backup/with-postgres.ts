import { Client } from 'pg'
import { databaseFault } from '../progress/database/database-fault'

const CONNECT_MS = 10_000

/**
 * Opens a connection for some work, and closes it whatever comes of that; a transaction that is open then has not happened.
 * @throws DatabaseFault where the database fails
 */
export async function withPostgres<T>(url: string, work: (client: Client) => Promise<T>): Promise<T> {
  const client = new Client({ connectionString: url, connectionTimeoutMillis: CONNECT_MS })
  try {
    await client.connect()
    return await work(client)
  } catch (error) {
    throw databaseFault(error) ?? error
  } finally {
    await client.end()
  }
}
