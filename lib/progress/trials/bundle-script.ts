import { fileURLToPath } from 'node:url'
import { build } from 'esbuild'

/**
 * Makes of a script of this folder, for tests that need a process of its own to kill, one that Node runs.
 * @returns its path, inside the project, so that Node finds the packages
 */
export async function bundleScript(name: string): Promise<string> {
  const entry = fileURLToPath(new URL(`${name}.ts`, import.meta.url))
  const outfile = fileURLToPath(new URL(`../../../node_modules/.cache/haeseol-test/${name}.mjs`, import.meta.url))
  await build({ entryPoints: [entry], outfile, bundle: true, platform: 'node', format: 'esm', packages: 'external' })
  return outfile
}
