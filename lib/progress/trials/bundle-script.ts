import { basename } from 'node:path'
import { fileURLToPath } from 'node:url'
import { build } from 'esbuild'

/**
 * Compiles a script of this folder, for tests that need to run and kill it as a process.
 * @param name  of the script, without extension
 * @returns the path of the compiled script. It is inside the project, so that Node finds the packages.
 */
export async function bundleScript(name: string): Promise<string> {
  const entry = fileURLToPath(new URL(`${name}.ts`, import.meta.url))
  const outfile = fileURLToPath(
    new URL(`../../../node_modules/.cache/haeseol-test/${basename(name)}.mjs`, import.meta.url),
  )
  await build({ entryPoints: [entry], outfile, bundle: true, platform: 'node', format: 'esm', packages: 'external' })
  return outfile
}
