import { spawn } from 'node:child_process'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'

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
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => child.kill(signal))
  return child
}
