import { mkdtempSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'
import { build } from 'esbuild'

const root = fileURLToPath(new URL('..', import.meta.url))

/**
 * Builds modules of the project for Node in one bundle, so that they share instances of common modules.
 * @param {string[]} names  paths from the root, without `.ts`
 * @returns {Promise<(name: string) => URL>}  returns the URL of each module, valid until the process ends
 */
export async function buildModules(names) {
  // Inside the project, so that packages are found. Deleted afterwards.
  const folder = mkdtempSync(join(root, 'node_modules', '.bench-'))
  process.on('exit', () => rmSync(folder, { recursive: true, force: true }))
  await build({
    entryPoints: names.map((name) => join(root, `${name}.ts`)),
    outdir: folder,
    outbase: root,
    outExtension: { '.js': '.mjs' },
    bundle: true,
    splitting: true,
    packages: 'external',
    format: 'esm',
    platform: 'node',
  })
  return (name) => pathToFileURL(join(folder, `${name}.mjs`))
}
