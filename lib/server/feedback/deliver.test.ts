import { createHash } from 'node:crypto'
import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import type { VersionId } from '../../model/ids'
import { exampleItem } from '../../quiz/trials/example-items'

process.env.DATABASE_URL = `file:${join(mkdtempSync(join(tmpdir(), 'deliver-')), 'haeseol.db')}`
const { deliver } = await import('./deliver')

/** The version of a question without explanations, as the compiler computes it (lib/compiler/bundling/draw-item.ts). */
function versionWithKey(
  { id, generation, lang, stem, options }: ReturnType<typeof exampleItem>,
  key: string,
): VersionId {
  const texts = options.map(({ id, text }) => ({ id, text }))
  const text = JSON.stringify([id, generation, lang, stem, texts, [key], {}, null])
  return createHash('sha256').update(text).digest('base64url').slice(0, 22) as VersionId
}

test('the version that a browser gets does not allow guessing the key', () => {
  const item = exampleItem('efs')
  const guesses = item.options.map(({ id }) => versionWithKey(item, id))
  const delivered = deliver({ ...item, version: guesses[2]! })
  expect(guesses).not.toContain(delivered.version)
  expect(deliver({ ...item, version: guesses[2]! }).version, 'the same each time').toBe(delivered.version)
  expect(deliver({ ...item, version: guesses[1]! }).version).not.toBe(delivered.version)
})
