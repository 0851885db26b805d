import { MemoryStore } from './memory-store'
import { storeContract } from './store-contract'

storeContract('the memory store', async () => new MemoryStore())
