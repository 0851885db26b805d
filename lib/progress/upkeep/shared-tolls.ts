import { Prisma, type PrismaClient } from '../../../prisma/generated/sqlite/client'
import type { SharedToll } from './upkeep'

/** Rate limits that all instances with the same database count together. */
export interface SharedTolls {
  take(client: PrismaClient, tolls: SharedToll[]): Promise<number>
  forget(client: PrismaClient): Promise<void>
}

/** For SQLite: a file belongs to one instance, which counts in memory. */
export const noTolls: SharedTolls = { take: async () => 0, forget: async () => {} }

interface Taken {
  secondsEach: number
  burstSeconds: number
  /** How far the use of the key reaches into the future; null if nothing is stored. */
  aheadSeconds: number | null
  isTaken: boolean
}

/** No use of a key reaches further ahead than its burst and the time by which a clock is usually corrected. */
const CORRECTION_SECONDS = 60
/**
 * How far the use of the stored row `r` reaches into the future. If further than it can, the clock was set back since, and
 * the client would be refused until it is where it was.
 */
const AHEAD = Prisma.sql`(SELECT CASE WHEN r."usedUntil" - clock.now > a."burstSeconds" + ${CORRECTION_SECONDS} THEN 0
          ELSE greatest(r."usedUntil" - clock.now, 0) END FROM asked a, clock WHERE a.key = excluded."key")`

/** Uses the database's clock and an unlogged table: the counts are lost if the database server crashes. */
export const postgresTolls: SharedTolls = {
  async take(client, tolls) {
    const [keys, each, burst] = [
      tolls.map(({ key }) => key),
      tolls.map(({ secondsEach }) => secondsEach),
      tolls.map(({ burstSeconds }) => burstSeconds),
    ]
    // In the order of keys, so that two requests never wait for each other.
    const rows = await client.$queryRaw<Taken[]>`
      WITH clock AS (SELECT extract(epoch FROM clock_timestamp())::float8 AS now),
      asked AS (
        SELECT hashtextextended(t.key, 0) AS key, t."secondsEach", t."burstSeconds"
        FROM unnest(${keys}::text[], ${each}::float8[], ${burst}::float8[]) AS t(key, "secondsEach", "burstSeconds")
        ORDER BY 1
      ),
      taken AS (
        INSERT INTO "RateLimit" AS r ("key", "usedUntil")
        SELECT a.key, clock.now + a."secondsEach" FROM asked a, clock
        ON CONFLICT ("key") DO UPDATE
        SET "usedUntil" = ${AHEAD} + excluded."usedUntil"
        WHERE ${AHEAD} + excluded."usedUntil"
          <= (SELECT clock.now + a."burstSeconds" FROM asked a, clock WHERE a.key = excluded."key")
        RETURNING "key"
      )
      SELECT a."secondsEach", a."burstSeconds", r."usedUntil" - clock.now AS "aheadSeconds", t."key" IS NOT NULL AS "isTaken"
      FROM asked a CROSS JOIN clock LEFT JOIN taken t ON t."key" = a.key LEFT JOIN "RateLimit" r ON r."key" = a.key`
    const waits = rows
      .filter(({ isTaken }) => !isTaken)
      .map(({ aheadSeconds, secondsEach, burstSeconds }) => (aheadSeconds ?? 0) + secondsEach - burstSeconds)
    return Math.max(0, ...waits.map((wait) => Math.max(wait, Number.EPSILON)))
  },

  async forget(client) {
    await client.$executeRaw`DELETE FROM "RateLimit" WHERE "usedUntil" < extract(epoch FROM clock_timestamp())`
  },
}
