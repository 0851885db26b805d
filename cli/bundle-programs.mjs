import { createHash } from 'node:crypto'
import { readdirSync, readFileSync, rmSync, statSync } from 'node:fs'
import { readFile, rename, rm, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { build } from 'esbuild'
import { PROGRAM_HEAD } from './run-program.mjs'

/** How a compiling thread begins. */
const THREAD = `import { join } from 'node:path'
import { runThread } from '../../../cli/run-thread.mjs'

runThread(join(import.meta.dirname, 'note-worker.cjs'))
`

/** What notes are drawn by, where they have need of it. */
const PACKAGES = ['beautiful-mermaid', 'katex', 'shiki/core', 'shiki/engine/javascript']

const programOf = (name) => name.replaceAll('/', '-')

/**
 * Bundles the command line to programs of one file each: what reads the arguments, each command, the thread that
 * compiles notes, and packages that few notes need. What two of them share is in both; nothing is loaded that a run has
 * no use for.
 * @param root  of the project
 * @param out  a folder `.haeseol/cli/<name>` of it that is not there
 */
export async function bundlePrograms(root, out) {
  const fresh = `${out}.${process.pid}`
  const main = join(root, 'cli/main.ts')
  const commands = [...readFileSync(main, 'utf8').matchAll(/import\('\.\/(.+?)'\)/g)].map(([, name]) => name)
  const { metafile } = await build({
    entryPoints: {
      main,
      ...Object.fromEntries(commands.map((name) => [name, join(root, `cli/${name}.ts`)])),
      'note-worker': join(root, 'lib/compiler/threads/note-worker.ts'),
      ...Object.fromEntries(PACKAGES.map((name) => [programOf(name), name])),
    },
    absWorkingDir: root,
    outdir: fresh,
    outExtension: { '.js': '.cjs' },
    bundle: true,
    format: 'cjs',
    platform: 'node',
    target: 'node20',
    external: ['@libsql/*', '@prisma/*', 'libsql', 'pg'], // they find files of their own
    supported: { 'dynamic-import': false }, // `import()` becomes `require`, which finds the other programs
    define: { 'import.meta.url': 'ownUrl' },
    banner: { js: `${PROGRAM_HEAD}const ownUrl = require('node:url').pathToFileURL(__filename).href` },
    footer: { js: '})' },
    plugins: [commandsOf(main), packages],
    logLevel: 'warning',
    metafile: true,
  })
  const programs = Object.keys(metafile.outputs).sort()
  await writeFile(join(fresh, 'note-worker.mjs'), THREAD)
  await writeFile(join(fresh, 'build.txt'), await hashOf(programs.map((file) => join(root, file))))
  await rename(fresh, out).catch(() => rm(fresh, { recursive: true })) // somebody else was faster
  removeOld(dirname(out))
}

/** Programs of older sources: a process that began with them may still load some. */
const KEPT_MS = 7 * 86_400_000

/** Others may do the same at this moment: what is gone is gone. */
function removeOld(folder) {
  for (const name of readdirSync(folder)) {
    const path = join(folder, name)
    const stats = statSync(path, { throwIfNoEntry: false })
    if (stats !== undefined && Date.now() - stats.mtimeMs > KEPT_MS) rmSync(path, { recursive: true, force: true })
  }
}

/** Each command that the main program imports is another program. */
const commandsOf = (main) => ({
  name: 'commands',
  setup: ({ onResolve }) =>
    onResolve({ filter: /^\.\// }, ({ path, kind, importer }) =>
      importer === main && kind === 'dynamic-import' ? { path: `${path}.cjs`, external: true } : undefined,
    ),
})

/** A package that is loaded when a note needs it is another program, too, which only the name that is asked for tells. */
const packages = {
  name: 'packages',
  setup: ({ onLoad }) =>
    onLoad({ filter: /[\\/]load-package\.ts$/ }, () => ({
      contents: `const load = require, programOf = ${programOf}
        export const loadPackage = (name) => load('./' + programOf(name) + '.cjs')`,
    })),
}

async function hashOf(files) {
  const hash = createHash('sha256')
  for (const file of files) hash.update(await readFile(file))
  return hash.digest('base64url').slice(0, 22)
}
