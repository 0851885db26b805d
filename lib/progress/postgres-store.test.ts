import { afterAll, beforeAll, describe } from 'vitest'
import { openStore } from './open-store'
import { storeContract } from './trials/store-contract'
import { postgresBin, ThrowawayPostgres } from './trials/throwaway-postgres'

const bin = postgresBin()

describe.skipIf(bin === undefined)(
  'with PostgreSQL (skipped where Debian’s package `postgresql` is not installed)',
  () => {
    let cluster: ThrowawayPostgres
    beforeAll(async () => {
      cluster = await ThrowawayPostgres.start(bin!)
    }, 60_000)
    afterAll(() => cluster.stop())

    storeContract('the Prisma store on PostgreSQL', async () => openStore(await cluster.createDatabase('contract')))
  },
)
