import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { onTestFinished } from 'vitest'

/** @returns the path of a database that does not exist yet, in a folder that is gone after the test */
export function freshDatabase(): string {
  const folder = mkdtempSync(join(tmpdir(), 'haeseol-'))
  onTestFinished(() => rmSync(folder, { recursive: true }))
  return join(folder, 'data', 'app.db')
}
