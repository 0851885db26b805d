import { mkdtempSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'
import { build } from 'esbuild'

const root = fileURLToPath(new URL('..', import.meta.url))

/**
 * Builds modules of the project for Node, together, so that what they share is one.
 * @param {string[]} names  paths from the root, without their ending `.ts`
 * @returns {Promise<(name: string) => URL>}  where each can be imported from, until the process ends
 */
export async function buildModules(names) {
  // Inside the project, so that packages are found; nothing of it is kept.
  const folder = mkdtempSync(join(root, 'node_modules', '.bench-'))
  process.on('exit', () => rmSync(folder, { recursive: true, force: true }))
  await build({
    entryPoints: names.map((name) => join(root, `${name}.ts`)),
    outdir: folder,
    outbase: root,
    outExtension: { '.js': '.mjs' },
    ...{ bundle: true, splitting: true, packages: 'external', format: 'esm', platform: 'node' },
  })
  return (name) => pathToFileURL(join(folder, `${name}.mjs`))
}
