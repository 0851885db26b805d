/**
 * Measures how long `haeseol site` takes, from nothing and again after it.
 *
 *     npm run bench:site [-- <notes>]     by default 404
 *
 * The application must be built (`npm start` does this). Whole processes, by the clock.
 */
import { spawnSync } from 'node:child_process'
import { mkdtempSync, readdirSync, rmSync, statSync } from 'node:fs'
import { loadavg, tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { growVault } from './grow-vault.mjs'

const root = resolve(import.meta.dirname, '..')
const [notes = 404] = process.argv.slice(2).map(Number)
const folder = mkdtempSync(join(tmpdir(), 'site-'))
const [vault, out] = ['vault', 'site'].map((name) => join(folder, name))

try {
  growVault(vault, notes)
  for (const when of ['from nothing', 'again']) {
    const seconds = write()
    console.log(`${notes} notes, ${when}: ${seconds.toFixed(1)} s, ${sizeOf(out)}, load ${loadavg()[0].toFixed(1)}`)
  }
} finally {
  rmSync(folder, { recursive: true })
}

/** @returns seconds */
function write() {
  const began = performance.now()
  const args = [join(root, 'cli/haeseol.mjs'), 'site', vault, '--out', out]
  const { stdout, stderr } = spawnSync(process.execPath, args, { cwd: root, encoding: 'utf8' })
  const last = stdout.trimEnd().split('\n').at(-1)
  if (!last.startsWith('Wrote')) throw new Error(`${stdout}${stderr}`)
  console.log(last)
  return (performance.now() - began) / 1000
}

function sizeOf(folder) {
  const files = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile())
  const bytes = files.reduce((sum, { parentPath, name }) => sum + statSync(join(parentPath, name)).size, 0)
  return `${files.length} files, ${Math.round(bytes / 1e6)} MB`
}
