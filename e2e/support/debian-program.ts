import { execFileSync } from 'node:child_process'
import { existsSync, mkdirSync, mkdtempSync, readdirSync, renameSync, rmSync } from 'node:fs'
import { join, resolve } from 'node:path'

/** The program of a Debian package: installed, or otherwise unpacked from the package; null if neither is possible. */
export function debianProgram(program: string, packages: string[]): string | null {
  if (existsSync(join('/', program))) return join('/', program)
  const cache = resolve(import.meta.dirname, '../../node_modules/.cache/haeseol-test')
  const folder = join(cache, packages.join('+'))
  try {
    if (!existsSync(folder)) unpack(packages, cache, folder)
    return join(folder, program)
  } catch {
    return null
  }
}

/** Several tests may want a package at once, so its folder appears when it is whole. */
function unpack(packages: string[], cache: string, folder: string): void {
  mkdirSync(cache, { recursive: true })
  const draft = mkdtempSync(join(cache, 'draft-'))
  try {
    execFileSync('apt-get', ['download', ...packages], { cwd: draft, stdio: 'ignore' })
    for (const file of readdirSync(draft)) execFileSync('dpkg-deb', ['-x', file, '.'], { cwd: draft })
    renameSync(draft, folder)
  } catch (error) {
    if (!existsSync(folder)) throw error // otherwise another test was quicker
  } finally {
    rmSync(draft, { recursive: true, force: true })
  }
}
