import { mkdtemp } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { openStore } from './open-store'
import { storeContract } from './store-contract'

const freshUrl = async () => `file:${join(await mkdtemp(join(tmpdir(), 'haeseol-')), 'data', 'app.db')}`

storeContract('the Prisma store on SQLite', async () => openStore(await freshUrl()))
