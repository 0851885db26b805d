import { basename } from 'node:path'
import { fileURLToPath } from 'node:url'
import { build } from 'esbuild'

/**
 * Makes of a script, for tests that need a process of its own to kill, one that Node runs.
 * @param name  of the script, without its ending; from this folder
 * @returns its path, inside the project, so that Node finds the packages
 */
export async function bundleScript(name: string): Promise<string> {
  const entry = fileURLToPath(new URL(`${name}.ts`, import.meta.url))
  const outfile = fileURLToPath(
    new URL(`../../../node_modules/.cache/haeseol-test/${basename(name)}.mjs`, import.meta.url),
  )
  await build({ entryPoints: [entry], outfile, bundle: true, platform: 'node', format: 'esm', packages: 'external' })
  return outfile
}
