import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { onTestFinished } from 'vitest'

/** @returns the path for a new database, in a folder that is removed after the test */
export function freshDatabase(): string {
  const folder = mkdtempSync(join(tmpdir(), 'haeseol-'))
  onTestFinished(() => rmSync(folder, { recursive: true }))
  return join(folder, 'data', 'app.db')
}
