import { parentPort } from 'node:worker_threads'
import { runProgram } from './run-program.mjs'

/**
 * Runs the program of a thread. A thread is ended without a word, so what it runs is kept after a task: its own program
 * when notes were compiled, since a task of drawings runs little of it.
 * @param {string} file
 */
export function runThread(file) {
  let cold = []
  parentPort.on('message', ({ files }) =>
    setImmediate(() => {
      const warm = cold.filter((program) => files !== undefined || program.file !== file)
      cold = cold.filter((program) => !warm.includes(program))
      for (const { keep } of warm) keep()
    }),
  )
  runProgram(file, (keep, file) => cold.push({ keep, file }))
}
