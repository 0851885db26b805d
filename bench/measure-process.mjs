import { spawnSync } from 'node:child_process'
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'

/** Makes a process report its maximum memory in kilobytes when it ends. */
const PEAK = `
if (require('node:worker_threads').isMainThread)
  process.on('exit', () => require('node:fs').writeSync(3, JSON.stringify(process.resourceUsage())))`

/** Writes the file that `measureProcess` needs into a folder. */
export const writePeak = (folder) => writeFileSync(join(folder, 'peak.cjs'), PEAK)

/**
 * Measures one process from start to end: milliseconds, processor milliseconds, and maximum memory in megabytes.
 * @param {NodeJS.ProcessEnv} [env]
 */
export function measureProcess(folder, args, env = process.env) {
  const began = process.hrtime.bigint()
  const { status, stderr, stdout, output } = spawnSync(process.execPath, ['-r', './peak.cjs', ...args], {
    cwd: folder,
    env,
    encoding: 'utf8',
    maxBuffer: 1e9,
    stdio: ['ignore', 'pipe', 'pipe', 'pipe'],
  })
  const ms = Number(process.hrtime.bigint() - began) / 1e6
  const { userCPUTime, systemCPUTime, maxRSS } = JSON.parse(output[3])
  return { ms, processorMs: (userCPUTime + systemCPUTime) / 1000, mb: maxRSS / 1024, status, stderr, stdout }
}
