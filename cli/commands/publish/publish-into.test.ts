import { execFile } from 'node:child_process'
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, test } from 'vitest'

const HAESEOL = join(import.meta.dirname, '../../haeseol.mjs')
const folder = mkdtempSync(join(tmpdir(), 'haeseol-publish-'))
afterAll(() => rmSync(folder, { recursive: true }))

const publish = () =>
  new Promise<{ status: number | null; output: string }>((resolve) => {
    const env = { ...process.env, BUNDLE_DIR: 'bundles', NO_COLOR: '1' }
    const child = execFile(process.execPath, [HAESEOL, 'publish', 'vault'], { cwd: folder, env }, (_, stdout, stderr) =>
      resolve({ status: child.exitCode, output: stdout + stderr }),
    )
  })

const currentId = (): string => JSON.parse(readFileSync(join(folder, 'bundles/current.json'), 'utf8')).id

test('a publish that fails when the new bundle is current says that it is in service, and ends with status 1', async () => {
  mkdirSync(join(folder, 'vault'))
  writeFileSync(join(folder, 'vault/pots.md'), '# Pots\n')
  expect(await publish()).toMatchObject({ status: 0 })
  const first = currentId()
  rmSync(join(folder, 'bundles/ledger'), { recursive: true })
  writeFileSync(join(folder, 'bundles/ledger'), '')
  writeFileSync(join(folder, 'vault/pots.md'), '# Old pots\n')
  const { status, output } = await publish()
  expect(currentId()).not.toBe(first)
  expect(output).toContain(
    `as ${currentId()}\nThe new version is in service, but not all files beside it could be written: EEXIST`,
  )
  expect(status).toBe(1)
}, 60_000)
