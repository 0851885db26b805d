/** A process for tests to kill: `URL`. It keeps rebuilding the derived rows of a database. */
import { writeSync } from 'node:fs'
import { openStore } from '../open-store'

const store = await openStore(process.argv[2]!)
for (let round = 1; ; round++) {
  writeSync(1, `${round}\n`)
  await store.upkeep.rebuild()
}
