#!/usr/bin/env node
// The command line is TypeScript. It is bundled once per state of its sources, so that a run loads little code.
import { createHash } from 'node:crypto'
import { existsSync, readdirSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'
import { setFlagsFromString } from 'node:v8'

// Node 20 optimises what has run for a moment, in threads that the compiling ones wait for; a vault is compiled before
// most of that pays (docs/decisions/0014). Later versions have a cheaper step in between, and not this flag.
if (process.versions.v8.startsWith('11.')) setFlagsFromString('--interrupt-budget=1600000')

const root = fileURLToPath(new URL('..', import.meta.url))
const out = join(root, '.haeseol', 'cli', stateOfSources())
if (!existsSync(join(out, 'main.js'))) await bundle()
await import(pathToFileURL(join(out, 'main.js')).href)

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

async function bundle() {
  const { build } = await import('esbuild')
  const { readFile, rename, rm, writeFile } = await import('node:fs/promises')
  const fresh = `${out}.${process.pid}`
  const { metafile } = await build({
    entryPoints: { main: join(root, 'cli/main.ts'), 'note-worker': join(root, 'lib/compiler/threads/note-worker.ts') },
    outdir: fresh,
    bundle: true,
    splitting: true,
    format: 'esm',
    platform: 'node',
    target: 'node20',
    // A run reads few files when packages stand in the bundle: of several hundred modules each costs a fifth of a
    // millisecond. Those stay outside that find their own files, or are loaded by name when a note needs them.
    external: ['@libsql/*', '@prisma/*', 'beautiful-mermaid', 'chokidar', 'katex', 'libsql', 'pg', 'shiki'],
    banner: {
      js: "import { createRequire as ownRequire } from 'node:module'; const require = ownRequire(import.meta.url)",
    },
    sourcemap: 'linked',
    logLevel: 'warning',
    metafile: true,
  })
  const hash = createHash('sha256')
  for (const file of Object.keys(metafile.outputs)
    .filter((name) => name.endsWith('.js'))
    .sort()) {
    hash.update(await readFile(file))
  }
  await writeFile(join(fresh, 'build.txt'), hash.digest('base64url').slice(0, 22))
  await rename(fresh, out).catch(() => rm(fresh, { recursive: true })) // somebody else was faster
}
