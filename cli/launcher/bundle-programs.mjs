import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { readFile, rename, rm, writeFile } from 'node:fs/promises'
import { basename, join, posix, relative } from 'node:path'
import { build } from 'esbuild'
import { PROGRAM_HEAD } from './run-program.mjs'

/** The script of a thread. @param {string} module  the relative path of the module of `run` */
const threadOf = (program, run, module) => `import { join } from 'node:path'
import { ${run} } from '${module}'

${run}(join(import.meta.dirname, '${program}.cjs'))
`

/** Packages for rendering that only some notes need. */
const PACKAGES = [
  'beautiful-mermaid',
  'katex',
  'katex/contrib/mhchem',
  'hast-util-from-html',
  'hast-util-raw',
  'shiki/core',
  'shiki/engine/javascript',
]

/** Reads the arguments, and imports what a command runs. */
const MAIN = 'cli/commands/main.ts'
const NEEDS_DATABASE = /^\.\/database\//

const programOf = (name) => name.replaceAll('/', '-')

/**
 * Bundles the command line into single-file programs: the argument parser, each command, the server, the threads, the
 * editor plugin, and packages that few notes need. Shared code is duplicated, so that a run loads only what it uses.
 * @param {string} root  the folder of the project
 * @param {string} out  a folder that does not exist yet
 */
export async function bundlePrograms(root, out) {
  const fresh = `${out}.${process.pid}`
  const outputs = await bundle(root, fresh, {
    main: MAIN,
    ...commandsOf(root, (module) => !NEEDS_DATABASE.test(module)),
    front: 'lib/front/main.ts',
    'editor-preset': 'lib/compiler/rendering/syntax/editor-preset.ts',
    'typeface-worker': 'lib/server/typeface/typeface-worker.ts',
    'note-worker': 'lib/compiler/compiling/threads/note-worker.ts',
    ...Object.fromEntries(PACKAGES.map((name) => [programOf(name), name])),
  })
  const ours = (module) => relative(out, join(root, module)).replaceAll('\\', '/')
  const threads = [
    ['note-worker', 'runThread', ours('cli/launcher/run-thread.mjs')],
    ['typeface-worker', 'runProgram', ours('cli/launcher/run-program.mjs')],
  ]
  outputs.push(await bundleWorker(root, fresh))
  for (const [program, ...run] of threads) await writeFile(join(fresh, `${program}.mjs`), threadOf(program, ...run))
  await writeFile(join(fresh, 'build.txt'), await hashOf(outputs))
  await rename(fresh, out).catch(() => rm(fresh, { recursive: true })) // another process was faster
}

/**
 * Bundles the commands of `cli/commands/database/` beside the others. This is done separately and on demand, because they need
 * the generated database client, which the other commands must not require.
 * @param {string} root  the folder of the project
 * @param {string} out  the folder created by `bundlePrograms`
 */
export async function bundleDatabasePrograms(root, out) {
  const fresh = `${out}.database.${process.pid}`
  const outputs = await bundle(
    root,
    fresh,
    commandsOf(root, (module) => NEEDS_DATABASE.test(module)),
  )
  for (const file of outputs) await rename(file, join(out, basename(file)))
  await rm(fresh, { recursive: true })
}

/** The modules that `main.ts` imports for its commands, by the names of their programs. */
function commandsOf(root, isWanted) {
  const main = readFileSync(join(root, MAIN), 'utf8')
  const modules = [...main.matchAll(/import\('(\.\/.+?)'\)/g)].map(([, module]) => module).filter(isWanted)
  return Object.fromEntries(
    modules.map((module) => [posix.basename(module), `${posix.join(posix.dirname(MAIN), module)}.ts`]),
  )
}

/** @returns the paths of the programs, sorted by name */
async function bundle(root, outdir, entries) {
  const { metafile } = await build({
    entryPoints: entries,
    absWorkingDir: root,
    outdir,
    outExtension: { '.js': '.cjs' },
    bundle: true,
    format: 'cjs',
    platform: 'node',
    target: 'node20',
    external: ['@libsql/*', '@prisma/*', 'libsql', 'next', 'pg', 'subset-font'], // these load files of their own
    // The real package throws outside React's server components.
    alias: { 'server-only': join(root, 'node_modules/server-only/empty.js') },
    supported: { 'dynamic-import': false }, // turns `import()` into `require`, which loads the other programs
    define: { 'import.meta.url': 'ownUrl' },
    banner: { js: `${PROGRAM_HEAD}const ownUrl = require('node:url').pathToFileURL(__filename).href` },
    footer: { js: '})' },
    plugins: [otherPrograms(join(root, MAIN)), packages],
    logLevel: 'warning',
    metafile: true,
  })
  return Object.keys(metafile.outputs)
    .sort()
    .map((file) => join(root, file))
}

/** Bundles the service worker, which runs in browsers. @returns its path */
async function bundleWorker(root, outdir) {
  const outfile = join(outdir, 'offline-worker.js')
  await build({
    entryPoints: ['lib/offline/worker.ts'],
    absWorkingDir: root,
    outfile,
    bundle: true,
    minify: true,
    format: 'iife',
    target: 'es2022',
    define: { 'process.env.NODE_ENV': '"production"' },
    logLevel: 'warning',
  })
  return outfile
}

/** Makes the imports of commands in the main program load other programs. */
const otherPrograms = (main) => ({
  name: 'other programs',
  setup: ({ onResolve }) =>
    onResolve({ filter: /^\.\// }, ({ path, kind, importer }) =>
      importer === main && kind === 'dynamic-import'
        ? { path: `./${posix.basename(path)}.cjs`, external: true }
        : undefined,
    ),
})

/** Makes `loadPackage` load the program of a package. */
const packages = {
  name: 'packages',
  setup({ onLoad, onResolve }) {
    onLoad({ filter: /[\\/]load-package\.ts$/ }, () => ({
      contents: `const load = require, programOf = ${programOf}
        export const loadPackage = (name) => load('./' + programOf(name) + '.cjs')`,
    }))
    // Chemistry adds itself to the KaTeX that draws.
    onResolve({ filter: /\bkatex(?:\.mjs)?$/ }, ({ importer }) =>
      /mhchem/.test(importer) ? { path: './katex.cjs', external: true } : undefined,
    )
  },
}

async function hashOf(files) {
  const hash = createHash('sha256')
  for (const file of files) hash.update(await readFile(file))
  return hash.digest('base64url').slice(0, 22)
}
