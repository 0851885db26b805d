/**
 * A process for tests: `PATH`. It migrates a database and prints the applied migrations. Several are started at once.
 */
import { sqlite } from '../../../prisma/generated/migrations'
import { migrateSqlite } from '../database/migrate'

process.stdout.write(migrateSqlite(process.argv[2]!, sqlite).join())
