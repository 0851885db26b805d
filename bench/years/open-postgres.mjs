import { mkdtempSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'
import { build } from 'esbuild'

const root = fileURLToPath(new URL('../..', import.meta.url))

/** The PostgreSQL that tests use too. @returns null where this machine has none */
export async function openPostgres() {
  // Inside the project, so that packages are found; nothing of it is kept.
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
