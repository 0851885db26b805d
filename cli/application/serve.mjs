import { spawn } from 'node:child_process'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'

/**
 * Signals by which this process is told to end.
 * @type {readonly NodeJS.Signals[]}
 */
export const ENDING_SIGNALS = ['SIGINT', 'SIGTERM', 'SIGHUP']

/**
 * Starts a script that runs as long as this process: signals are forwarded, and it ends when this process is gone.
 * @param {string} root  the folder of the project
 * @param {string} script  its path in the project
 * @param {string[]} args
 * @param {Pick<import('node:child_process').SpawnOptions, 'env' | 'stdio' | 'serialization'> & { flags?: string[] }} options
 *   `flags` are Node's
 */
export function serve(root, script, args, { stdio = 'inherit', flags = [], ...options }) {
  const endsWithUs = ['--import', pathToFileURL(join(root, 'cli/application/end-with-parent.mjs')).href]
  const child = spawn(process.execPath, [...flags, ...endsWithUs, join(root, script), ...args], {
    cwd: root,
    stdio,
    ...options,
  })
  for (const signal of ENDING_SIGNALS) {
    const forward = () => child.kill(signal)
    process.on(signal, forward)
    child.on('exit', () => process.off(signal, forward))
  }
  return child
}
