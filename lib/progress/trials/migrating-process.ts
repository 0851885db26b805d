/** A process for tests, one of several that start at once: `PATH` of a database to migrate; prints the steps taken. */
import { sqlite } from '../../../prisma/generated/migrations'
import { migrateSqlite } from '../database/migrate'

process.stdout.write(migrateSqlite(process.argv[2]!, sqlite).join())
