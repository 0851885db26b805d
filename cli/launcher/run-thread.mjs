import { parentPort } from 'node:worker_threads'
import { runProgram } from './run-program.mjs'

/**
 * Runs the program of a thread. A thread may be ended at any time, so compiled code is saved after a task. The code of
 * the thread's own program is saved after notes were compiled, because drawing diagrams runs little of it.
 * @param {string} file
 */
export function runThread(file) {
  let cold = []
  parentPort.on('message', ({ files }) =>
    setImmediate(() => {
      const warm = cold.filter((program) => files !== undefined || program.file !== file)
      cold = cold.filter((program) => !warm.includes(program))
      for (const { save } of warm) save()
    }),
  )
  runProgram(file, (save, file) => cold.push({ save, file }))
}
