import { afterAll, beforeAll, describe } from 'vitest'
import type { ProgressStore } from '../../store'
import { appendItemsContract } from './append-items'
import { createSittingsContract } from './create-sittings'
import { exportAndEraseContract } from './export-and-erase'
import { finishSittingsContract } from './finish-sittings'
import { flagItemsContract } from './flag-items'
import { listSittingsContract } from './list-sittings'
import { recordAnswersContract } from './record-answers'

/** What every store promises. The test file of a store calls this and adds only what is special to it. */
export function storeContract(name: string, open: () => Promise<ProgressStore>) {
  describe(`${name} keeps the store contract`, () => {
    let store: ProgressStore
    beforeAll(async () => {
      store = await open()
    })
    afterAll(() => store.close())

    createSittingsContract(() => store)
    recordAnswersContract(() => store)
    appendItemsContract(() => store)
    finishSittingsContract(() => store)
    listSittingsContract(() => store)
    flagItemsContract(() => store)
    exportAndEraseContract(() => store)
  })
}
