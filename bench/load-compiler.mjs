import { mkdtempSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'
import { build } from 'esbuild'

const root = fileURLToPath(new URL('..', import.meta.url))

/**
 * Builds modules of the compiler, and the thread that compiles notes, as the command line has them.
 * @param modules  by their paths in lib/compiler
 * @returns what each exports, and `compile`, which compiles notes in threads that are killed after the time they may take
 */
export async function loadCompiler(...modules) {
  // Inside the project, so that packages are found; nothing of it is kept.
  const folder = mkdtempSync(join(root, 'node_modules', '.bench-'))
  process.on('exit', () => rmSync(folder, { recursive: true, force: true }))
  const names = ['threads/note-worker', 'threads/compile-in-workers', ...modules]
  await build({
    entryPoints: names.map((name) => join(root, 'lib/compiler', `${name}.ts`)),
    outdir: folder,
    outbase: join(root, 'lib/compiler'),
    outExtension: { '.js': '.mjs' },
    ...{ bundle: true, splitting: true, packages: 'external', format: 'esm', platform: 'node' },
  })
  const urlOf = (name) => pathToFileURL(join(folder, `${name}.mjs`))
  const loaded = await Promise.all(names.slice(1).map((name) => import(urlOf(name))))
  const { compileInWorkers, ...exported } = Object.assign({}, ...loaded)
  return { ...exported, compile: compileInWorkers(urlOf('threads/note-worker')) }
}
