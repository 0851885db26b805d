#!/usr/bin/env node
// The command line is TypeScript. It is bundled once per state of its sources, so that a run loads little code.
import { createHash } from 'node:crypto'
import { existsSync, readdirSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { setFlagsFromString } from 'node:v8'
import { runProgram } from './run-program.mjs'

// V8 is told how its compiling pays in runs that are as short as these (docs/decisions/0015).
setFlagsFromString('--no-regexp-tier-up') // a pattern is compiled when it is first used, not interpreted before
setFlagsFromString('--no-flush-bytecode') // what ran long ago is kept for the next run, too
// Node 20 optimises what has run for a moment, in threads that the compiling ones wait for; a vault is compiled before
// most of that pays. Later versions have a cheaper step in between, and not this flag.
if (process.versions.v8.startsWith('11.')) setFlagsFromString('--interrupt-budget=1600000')

const root = fileURLToPath(new URL('..', import.meta.url))
const out = join(root, '.haeseol', 'cli', stateOfSources())
if (!existsSync(join(out, 'main.cjs'))) await (await import('./bundle-programs.mjs')).bundlePrograms(root, out)
runProgram(join(out, 'main.cjs'))

/** A hash of every source's name, size and time of change: some two hundred stats, a few milliseconds. */
function stateOfSources() {
  const hash = createHash('sha1').update(process.version)
  const visit = (folder) => {
    for (const entry of readdirSync(folder, { withFileTypes: true })) {
      const path = join(folder, entry.name)
      if (entry.isDirectory()) {
        if (entry.name !== 'fixtures') visit(path)
      } else if (/\.(ts|mjs)$/.test(entry.name) && !/\.test\.ts$/.test(entry.name)) {
        const { size, mtimeMs } = statSync(path)
        hash.update(`${path}\0${size}\0${mtimeMs}\n`)
      }
    }
  }
  for (const folder of ['cli', 'lib']) visit(join(root, folder))
  hash.update(String(statSync(join(root, 'package.json')).mtimeMs))
  return hash.digest('hex').slice(0, 16)
}
