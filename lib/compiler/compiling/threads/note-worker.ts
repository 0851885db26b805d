import { parentPort, workerData } from 'node:worker_threads'
import { drawFence } from '../../rendering/drawing/draw-fence'
import { keepDrawing } from '../../rendering/drawing/drawings'
import { compileNote } from '../compile-note'
import type { WorkerTask } from './note-thread'

/** The thread of `compileInWorkers`. It reports each item that it begins, so that the cause of its death is known. */
const { clock } = workerData as { clock: Int32Array }

parentPort!.on('message', (task: WorkerTask) => {
  if ('fences' in task) return answer(task.fences.flatMap(timed(drawFence)))
  for (const drawing of task.drawings) keepDrawing(drawing)
  answer(task.files.map(timed(compileNote)))
})

function timed<In, Out>(work: (value: In) => Out): (value: In, at: number) => Out {
  return (value, at) => {
    Atomics.store(clock, 0, at + 1)
    return work(value)
  }
}

function answer(made: readonly unknown[]): void {
  Atomics.store(clock, 0, 0)
  parentPort!.postMessage(made)
}
