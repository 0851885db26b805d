/** Backups that were damaged after they were made, and databases that a restore finds in its place. */
import { appendFileSync, existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { openStore } from '../progress/open-store'
import { newLearner } from '../progress/trials/example-sittings'
import { DATABASE, MANIFEST } from './manifest'
import { backedUp, restored } from './trials/backed-up'
import { emptyInstallation, rowsOf, usedInstallation } from './trials/trial-installation'

test.each([
  ['a bit is flipped', (folder: string) => flip(join(folder, DATABASE)), `${DATABASE} has changed`],
  [
    'a file is longer',
    (folder: string) => appendFileSync(join(folder, DATABASE), ' '),
    /haeseol\.db has \d+ bytes instead of/,
  ],
  [
    'a file is missing',
    (folder: string) => rmSync(join(folder, 'bundle/assets/b.png')),
    'bundle/assets/b.png is missing',
  ],
  [
    'the manifest is missing',
    (folder: string) => rmSync(join(folder, MANIFEST)),
    'is not a backup, or it is incomplete',
  ],
  ['the manifest is cut', (folder: string) => writeFileSync(join(folder, MANIFEST), '{"format":1'), 'is damaged'],
  ['the manifest leads out', (folder: string) => lead(folder, '../out'), 'manifest.json is damaged: files'],
  [
    'its program is newer',
    (folder: string) => writeFileSync(join(folder, MANIFEST), '{"format":2}'),
    'Restore it with that program',
  ],
  [
    'its schema is newer',
    (folder: string) => step(folder, '29990101000000_later'),
    'The backup has the schema of a newer program (29990101000000_later)',
  ],
])('is not restored when %s', async (_, damage, reason) => {
  const folder = await backedUp(await usedInstallation())
  damage(folder)
  const anew = emptyInstallation()
  await expect(restored(folder, anew)).rejects.toThrow(reason)
  expect(existsSync(join(anew.bundles, '..'))).toBe(false)
})

test('is not restored into a database in use', async () => {
  const folder = await backedUp(await usedInstallation())
  const old = await usedInstallation()
  const store = await openStore(old.databaseUrl)
  await store.reader.starredItems(newLearner())
  await expect(restored(folder, old, true)).rejects.toThrow('is in use. Stop the server first')
  await store.close()
})

test('replaces a damaged database, which is kept', async () => {
  const folder = await backedUp(await usedInstallation())
  const old = await usedInstallation()
  const path = old.databaseUrl.slice('file:'.length)
  writeFileSync(path, 'no database at all')
  const { aside } = await restored(folder, old, true)
  expect(aside).toContain(`${path}.before-restore`)
  expect(readFileSync(`${path}.before-restore`, 'utf8')).toBe('no database at all')
  expect(await rowsOf(old.databaseUrl)).toEqual(await rowsOf(`file:${join(folder, DATABASE)}`))
})

function flip(file: string): void {
  const bytes = readFileSync(file)
  bytes[bytes.length >> 1]! ^= 1
  writeFileSync(file, bytes)
}

function edit(folder: string, change: (manifest: { steps: string[]; files: Record<string, unknown> }) => void): void {
  const manifest = JSON.parse(readFileSync(join(folder, MANIFEST), 'utf8'))
  change(manifest)
  writeFileSync(join(folder, MANIFEST), JSON.stringify(manifest))
}
const lead = (folder: string, path: string) =>
  edit(folder, ({ files }) => Object.assign(files, { [path]: { bytes: 1, sha256: '' } }))
const step = (folder: string, name: string) => edit(folder, ({ steps }) => steps.push(name))
