import { execFileSync } from 'node:child_process'
import { existsSync, mkdirSync, readdirSync } from 'node:fs'
import { join, resolve } from 'node:path'

/** The program of a Debian package: installed, or otherwise unpacked from the package; null if neither is possible. */
export function debianProgram(program: string, packages: string[]): string | null {
  if (existsSync(join('/', program))) return join('/', program)
  const folder = resolve(import.meta.dirname, '../node_modules/.cache/haeseol-test/debian')
  if (existsSync(join(folder, program))) return join(folder, program)
  try {
    mkdirSync(folder, { recursive: true })
    execFileSync('apt-get', ['download', ...packages], { cwd: folder, stdio: 'ignore' })
    for (const file of readdirSync(folder).filter((name) => name.endsWith('.deb')))
      execFileSync('dpkg-deb', ['-x', file, '.'], { cwd: folder })
    return join(folder, program)
  } catch {
    return null
  }
}
