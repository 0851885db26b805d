import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { readFile, rename, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { build } from 'esbuild'
import { PROGRAM_HEAD } from './run-program.mjs'

/** How a compiling thread begins. */
const THREAD = `import { join } from 'node:path'
import { parentPort } from 'node:worker_threads'
import { runProgram } from '../../../cli/run-program.mjs'

const afterNotes = (keep) => {
  const look = ({ files }) => files && parentPort.off('message', look) && setImmediate(keep)
  parentPort.on('message', look)
}
runProgram(join(import.meta.dirname, 'note-worker.cjs'), afterNotes)
`

/**
 * Bundles the command line to programs of one file each: what reads the arguments, each command, and the thread that
 * compiles notes. What two of them share is in both; nothing is loaded that a command has no use for.
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
    },
    outdir: fresh,
    outExtension: { '.js': '.cjs' },
    bundle: true,
    format: 'cjs',
    platform: 'node',
    target: 'node20',
    // Those stay outside that find their own files, or are loaded by name when a note needs them.
    external: ['@libsql/*', '@prisma/*', 'beautiful-mermaid', 'katex', 'libsql', 'pg', 'shiki'],
    supported: { 'dynamic-import': false }, // `import()` becomes `require`, which finds the other programs
    define: { 'import.meta.url': 'ownUrl' },
    banner: { js: `${PROGRAM_HEAD}const ownUrl = require('node:url').pathToFileURL(__filename).href` },
    footer: { js: '})' },
    plugins: [commandsOf(main)],
    logLevel: 'warning',
    metafile: true,
  })
  await writeFile(join(fresh, 'note-worker.mjs'), THREAD)
  await writeFile(join(fresh, 'build.txt'), await hashOf(Object.keys(metafile.outputs).sort()))
  await rename(fresh, out).catch(() => rm(fresh, { recursive: true })) // somebody else was faster
}

/** Each command that the main program imports is another program. */
const commandsOf = (main) => ({
  name: 'commands',
  setup: ({ onResolve }) =>
    onResolve({ filter: /^\.\// }, ({ path, kind, importer }) =>
      importer === main && kind === 'dynamic-import' ? { path: `${path}.cjs`, external: true } : undefined,
    ),
})

async function hashOf(files) {
  const hash = createHash('sha256')
  for (const file of files) hash.update(await readFile(file))
  return hash.digest('base64url').slice(0, 22)
}
