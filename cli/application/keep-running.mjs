import { ENDING_SIGNALS } from './serve.mjs'

/** Long enough not to fill the log of a process that cannot start. */
const PAUSE_MS = 5000

/**
 * Keeps a child process running: if it ends without being told to, says so and starts it again after a pause.
 * @param {string} what  it does, for the message
 * @param {() => import('node:child_process').ChildProcess} start
 * @param {number} pauseMs
 * @returns {() => void} ends it for good
 */
export function keepRunning(what, start, pauseMs = PAUSE_MS) {
  let child = start()
  /** @type {NodeJS.Timeout | undefined} */
  let waiting
  const watch = () =>
    child.on('exit', (code, signal) => {
      if (child.killed || (signal !== null && ENDING_SIGNALS.includes(signal))) return
      const reason = signal ?? `status ${code}`
      console.error(`The process that ${what} ended with ${reason}. It is started again in ${pauseMs / 1000} s.`)
      waiting = setTimeout(() => {
        child = start()
        watch()
      }, pauseMs)
    })
  watch()
  return () => {
    clearTimeout(waiting)
    child.kill()
  }
}
