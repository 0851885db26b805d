import { mkdtempSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'
import { build } from 'esbuild'

const root = fileURLToPath(new URL('../..', import.meta.url))

/** Opens the PostgreSQL that tests use too. @returns null if this machine has none */
export async function openPostgres() {
  // Inside the project, so that packages are found. Deleted afterwards.
  const folder = mkdtempSync(join(root, 'node_modules', '.bench-'))
  try {
    const outfile = join(folder, 'test-postgres.mjs')
    const entryPoints = [join(root, 'lib/progress/trials/test-postgres.ts')]
    await build({ entryPoints, outfile, bundle: true, packages: 'external', format: 'esm', platform: 'node' })
    const { hasPostgres, openPostgres } = await import(pathToFileURL(outfile).href)
    return hasPostgres ? await openPostgres() : null
  } finally {
    rmSync(folder, { recursive: true })
  }
}
