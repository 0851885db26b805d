import type { Locks } from './transact'

/** SQLite needs no locks: our transactions begin as writers, and only one writer can be active. */
export const sqliteLocks: Locks = { sweep: async () => true, sittings: async () => {}, learners: async () => {} }

/** An arbitrary number that nobody else in the database uses. */
const SWEEP = 7_290_115

export const postgresLocks: Locks = {
  async sweep(tx) {
    const [row] = await tx.$queryRaw<{ got: boolean }[]>`SELECT pg_try_advisory_xact_lock(${SWEEP}) AS got`
    return row!.got
  },
  async sittings(tx, sittings) {
    const ids = [...sittings]
    // KEY SHARE is what the foreign keys of inserted rows would take: learners do not wait for one another.
    await tx.$queryRaw`
      SELECT 1 FROM "Learner" WHERE "id" IN (SELECT "learnerId" FROM "Sitting" WHERE "id" = ANY(${ids}))
      ORDER BY "id" FOR KEY SHARE`
    await tx.$queryRaw`SELECT 1 FROM "Sitting" WHERE "id" = ANY(${ids}) ORDER BY "id" FOR UPDATE`
  },
  async learners(tx, learners) {
    await tx.$queryRaw`SELECT 1 FROM "Learner" WHERE "id" = ANY(${[...learners]}) ORDER BY "id" FOR UPDATE`
  },
}
