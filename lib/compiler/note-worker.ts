import { parentPort, workerData } from 'node:worker_threads'
import type { WorkerTask } from './compile-in-workers'
import { compileNote } from './compile-note'

/** The thread of `compileInWorkers`: it says which note it is at, so that it can be known which one it died of. */
const { clock } = workerData as { clock: Int32Array }
parentPort!.on('message', ({ files }: WorkerTask) => {
  const units = files.map((file, i) => {
    Atomics.store(clock, 0, i + 1)
    return compileNote(file)
  })
  Atomics.store(clock, 0, 0)
  parentPort!.postMessage(units)
})
