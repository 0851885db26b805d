// A vault and folders of bundles for each test of publishing.
import { cp, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach } from 'vitest'
import { compileNote } from '../compiling/compile-note'
import { publish } from '../publishing/publish'
import type { Published, PublishOptions } from '../publishing/published'

let folder: string
/** The paths of the notes compiled by the last `publishTo`. */
export const compiled: string[] = []

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'publish-'))
  await cp(join(import.meta.dirname, '../fixtures/grammar'), at('vault'), { recursive: true })
})
afterEach(() => rm(folder, { recursive: true }))

/** A path in the folder of the test, such as `vault` or the name of a folder of bundles or of a cache. */
export const at = (...names: string[]) => join(folder, ...names)

/** @param cache  a new folder gives a cold compilation */
export function publishTo(bundles: string, cache: string, options: Partial<PublishOptions> = {}): Promise<Published> {
  compiled.length = 0
  return publish(at('vault'), at(bundles), {
    holdsBroken: true,
    build: 'one',
    cache: at(cache),
    compile: async (files) => {
      compiled.push(...files.map(({ path }) => path))
      return files.map(compileNote)
    },
    newNames: false,
    onWait: () => {},
    ...options,
  })
}

export async function bytesOf(bundles: string, { id }: Published): Promise<Record<string, string>> {
  const home = at(bundles, id!)
  const files = (await readdir(home, { recursive: true })).filter((name) => /^(?!assets).*json$/.test(name)).sort()
  return Object.fromEntries(
    await Promise.all(files.map(async (name) => [name, await readFile(join(home, name), 'utf8')])),
  )
}

/** Empties the vault except for `ok.md`. */
export async function keepOneNote(): Promise<void> {
  await rm(at('vault'), { recursive: true })
  await cp(join(import.meta.dirname, '../fixtures/answer-unknown/ok.md'), at('vault', 'ok.md'))
}

/** A note with one question. @param before  the text above it */
export const note = (stem: string, before = '') =>
  `# ${stem}\n\n${before}\n\n## 관련 문제\n\n**Question:** ${stem}\n\n**Options:**\n- A) one\n- B) two\n\n**정답: A**\n`
export const write = (path: string, text: string) => writeFile(at('vault', path), text)

export const currentOf = async (bundles: string) => JSON.parse(await readFile(at(bundles, 'current.json'), 'utf8')).id

/** Damages a file in one bit. */
export async function flip(file: string): Promise<void> {
  const bytes = await readFile(file)
  bytes[bytes.length >> 1]! ^= 1
  await writeFile(file, bytes)
}
