import { createHash } from 'node:crypto'
import { existsSync, readdirSync, rmSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { isCheckout } from '../application/is-checkout.mjs'

/**
 * Finds the bundled programs of the command line, and bundles the missing ones.
 *
 * In a checkout, programs are bundled once for each state of the sources. A package made by `npm pack` contains the
 * programs and no sources.
 * @param {string} root  the folder of the project
 * @param {string} [command]  the command to run; those in `cli/commands/database/` also need the database client
 * @returns {Promise<string>} the folder of the programs
 */
export async function programsFor(root, command) {
  if (!isCheckout(root)) return join(root, 'programs')
  const folder = join(root, '.haeseol', 'cli', stateOfSources(root))
  if (!existsSync(join(folder, 'main.cjs'))) {
    await (await import('./bundle-programs.mjs')).bundlePrograms(root, folder)
    removeOld(join(root, '.haeseol', 'cli'))
  }
  const needsDatabase = existsSync(join(root, `cli/commands/database/${command}.ts`))
  if (needsDatabase && !existsSync(join(folder, `${command}.cjs`))) {
    ;(await import('../application/boot.mjs')).generate()
    await (await import('./bundle-programs.mjs')).bundleDatabasePrograms(root, folder)
  }
  return folder
}

/** A hash of the name, size and modification time of every source. Takes a few milliseconds. */
function stateOfSources(root) {
  const hash = createHash('sha1').update(process.version)
  const visit = (folder) => {
    for (const entry of readdirSync(folder, { withFileTypes: true })) {
      const path = join(folder, entry.name)
      if (entry.isDirectory()) {
        if (entry.name !== 'fixtures' && entry.name !== 'generated') visit(path)
      } else if (/\.(ts|mjs|json|prisma|sql)$/.test(entry.name) && !/\.test\.ts$/.test(entry.name)) {
        const { size, mtimeMs } = statSync(path)
        hash.update(`${path}\0${size}\0${mtimeMs}\n`)
      }
    }
  }
  for (const folder of ['cli', 'lib', 'components/messages', 'prisma']) visit(join(root, folder))
  hash.update(String(statSync(join(root, 'package.json')).mtimeMs))
  return hash.digest('hex').slice(0, 16)
}

/** How long programs of older sources are kept: a running process may still load some. */
const KEPT_MS = 7 * 86_400_000

/** Uses `force`, because another process may be removing the same files. */
function removeOld(folder) {
  for (const name of readdirSync(folder)) {
    const path = join(folder, name)
    const stats = statSync(path, { throwIfNoEntry: false })
    if (stats !== undefined && Date.now() - stats.mtimeMs > KEPT_MS) rmSync(path, { recursive: true, force: true })
  }
}
