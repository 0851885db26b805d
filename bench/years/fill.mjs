import Database from 'libsql'
import pg from 'pg'

/**
 * @typedef {object} Filling
 * @property {string} id  the prefix of the ids of its sittings
 * @property {(k: string) => string} learner  SQL for the learner of sitting number `k`
 * @property {'practice' | 'exam'} kind
 * @property {number} sittings
 * @property {number} size  items in each sitting
 */

/** Differences in SQL between the two databases. */
const dialects = {
  sqlite: { at: (seconds) => `strftime('%Y-%m-%dT%H:%M:%f+00:00', ${seconds}, 'unixepoch')` },
  postgresql: { at: (seconds) => `(to_timestamp(${seconds}) AT TIME ZONE 'UTC')` },
}

/** The time of the first inserted sitting: years ago, so that later ones are newer. */
const BEGAN = Date.UTC(2020, 0, 1) / 1000
const HOUR = 3600

/**
 * Fills a database with finished sittings and their responses, by a few large statements without the store. Derived
 * rows are not inserted: run `haeseol rebuild` afterwards. The items are those of the stored versions, used repeatedly.
 * @param {string} databaseUrl
 * @param {{ learners: string[], fillings: Filling[] }} what  the learners to create, and the sittings
 */
export async function fill(databaseUrl, { learners, fillings }) {
  const db = await connect(databaseUrl)
  try {
    await db.run('BEGIN')
    await makePool(db)
    for (const learner of learners) {
      await db.run(`INSERT INTO "Learner" ("id", "createdAt") VALUES ($1, ${db.at(BEGAN)})`, [learner])
    }
    for (const filling of fillings) {
      for (const statement of statementsOf(filling, db.at)) await db.run(statement)
    }
    for (const statement of PLACES_IN_THE_FOLD) await db.run(statement)
    await db.run('COMMIT')
    await db.run('ANALYZE')
  } finally {
    await db.close()
  }
}

/** Sets the place of finished exams in the order of folding: after their own last answer (docs/decisions/0031). */
const PLACES_IN_THE_FOLD = [
  `UPDATE "Sitting" SET "foldAfter" = (SELECT max(r."id") FROM "ItemResponse" r WHERE r."sittingId" = "Sitting"."id")
    WHERE "kind" = 'exam' AND "state" = 'finished'`,
  `UPDATE "Sitting" SET "foldTurn" = t.turn
    FROM (SELECT "id", row_number() OVER (PARTITION BY "learnerId" ORDER BY "foldAfter") AS turn
      FROM "Sitting" WHERE "foldAfter" IS NOT NULL) t
    WHERE t."id" = "Sitting"."id"`,
]

async function connect(url) {
  if (url.startsWith('file:')) {
    const db = new Database(url.slice('file:'.length))
    db.exec('PRAGMA synchronous=OFF; PRAGMA cache_size=-500000') // after a power cut, the database is filled again
    const run = async (sql, values = []) => {
      const statement = db.prepare(sql)
      if (statement.reader) return statement.all(...values)
      statement.run(...values)
      return []
    }
    return { ...dialects.sqlite, run, close: async () => db.close() }
  }
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  const run = async (sql, values) => (await client.query(sql, values)).rows
  return { ...dialects.postgresql, run, close: () => client.end() }
}

/** A table of items: one version of each, its options, a right answer and a wrong one. */
async function makePool(db) {
  await db.run(
    'CREATE TEMPORARY TABLE pool (n INTEGER PRIMARY KEY, item TEXT, version TEXT, options TEXT, "right" TEXT, wrong TEXT)',
  )
  const versions = await db.run('SELECT "itemId", "id", "text" FROM "ItemVersion" ORDER BY "itemId", "id"')
  const pool = new Map(versions.map((row) => [row.itemId, row]))
  for (const [n, { itemId, id, text }] of [...pool.values()].entries()) {
    const { item, key } = JSON.parse(text)
    const options = item.options.map((option) => option.id)
    const wrong = options.filter((option) => !key.key.includes(option)).slice(0, item.choose)
    const values = [options, key.key, wrong].map((ids) => JSON.stringify(ids))
    await db.run('INSERT INTO pool VALUES ($1, $2, $3, $4, $5, $6)', [n, itemId, id, ...values])
  }
}

/** @param {Filling} filling */
function* statementsOf({ id, learner, kind, sittings, size }, at) {
  const numbers = (name, count) =>
    `${name}(${name}) AS (SELECT 0 UNION ALL SELECT ${name} + 1 FROM ${name} WHERE ${name} + 1 < ${count})`
  const sitting = `'${id}' || (100000000 + k)` // of equal length, so that rows are in the order of the index
  const began = `${BEGAN} + k * ${HOUR}`
  const blueprint = `(SELECT "blueprint" FROM "Sitting" WHERE "blueprint" IS NOT NULL LIMIT 1)`
  yield `INSERT INTO "Sitting" ("id", "learnerId", "kind", "state", "source", "seed", "blueprint", "minutes", "startedAt", "deadline", "finishedAt")
    WITH RECURSIVE ${numbers('k', sittings)}
    SELECT ${sitting}, ${learner('k')}, '${kind}', 'finished', '{"tags":["mla-c01/"]}', 'seed',
      ${kind === 'exam' ? `${blueprint}, 130, ${at(began)}, ${at(`${began} + 7800`)}` : `NULL, NULL, ${at(began)}, NULL`},
      ${at(`${began} + 1800`)}
    FROM k`
  // Each sitting begins at a different item of the pool and uses the following ones.
  const given = `WITH RECURSIVE ${numbers('k', sittings)}, ${numbers('j', size)},
    given AS (SELECT k, j, (k * 7 + j) % (SELECT count(*) FROM pool) AS n FROM k CROSS JOIN j)`
  yield `INSERT INTO "SittingItem" ("sittingId", "itemId", "versionId", "position", "options")
    ${given} SELECT ${sitting}, p.item, p.version, j, p.options FROM given JOIN pool p ON p.n = given.n`
  yield `INSERT INTO "ItemResponse" ("learnerId", "sittingId", "itemId", "versionId", "seq", "options", "confidence", "elapsedMs", "at", "verdict")
    ${given} SELECT ${learner('k')}, ${sitting}, p.item, p.version, 1,
      CASE WHEN (k + j) % 3 = 0 THEN p.wrong ELSE p."right" END,
      CASE (k + j) % 4 WHEN 0 THEN 'guessed' WHEN 1 THEN 'fairly' WHEN 2 THEN 'sure' END,
      20000 + (k + j) % 40 * 1000, ${at(`${began} + j * 60`)},
      CASE WHEN (k + j) % 3 = 0 THEN 'wrong' ELSE 'right' END
    FROM given JOIN pool p ON p.n = given.n ORDER BY k, j`
}
