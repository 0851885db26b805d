import { mkdtemp, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { build } from 'esbuild'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { VaultFile } from '../base/vault-file'
import { checkVault } from '../checking/check-vault'
import { compileAnew, type NewVault } from '../compiling/compile-anew'
import { compileInWorkers } from '../compiling/threads/compile-in-workers'
import { readNote } from '../reading/read-note'
import { pathologicalNotes } from './pathological-notes'

const question = (stem: string) => `**Question:** ${stem}\n\n**Options:**\n- A) one\n- B) two\n\n**정답: A**\n`
const note = (path: string, text: string | Uint8Array): VaultFile => ({ path, bytes: Buffer.from(text) })

const neighbours = [
  note('first.md', `# First\n\n[[last]]\n\n## 관련 문제\n\n${question('Which pot pours best when it is full?')}`),
  note(
    'last.md',
    `# Last\n\n![[first]]\n\n%% open\n\n## 관련 문제\n\n${question('Which cup keeps tea hot for longest?')}`,
  ),
]

describe('pathological notes, compiled in threads as any', () => {
  let folder: string
  let alone: NewVault
  let among: NewVault

  beforeAll(async () => {
    folder = await mkdtemp(join(import.meta.dirname, '../../../node_modules/.pathological-'))
    const outfile = join(folder, 'note-worker.mjs')
    const entryPoints = [join(import.meta.dirname, '../compiling/threads/note-worker.ts')]
    await build({ entryPoints, bundle: true, packages: 'external', format: 'esm', platform: 'node', outfile })
    const compile = compileInWorkers(pathToFileURL(outfile))
    const bad = pathologicalNotes.map(([name, make]) => note(`${name}.md`, make()))
    const notes = [...neighbours, ...bad].sort((a, b) => Number(a.path > b.path) - Number(a.path < b.path))
    among = await compileAnew({ notes, images: [] }, null, compile)
    alone = await compileAnew({ notes: neighbours, images: [] }, null, compile)
  }, 600_000)
  afterAll(() => rm(folder, { recursive: true }))

  const messagesOf = ({ messages }: NewVault, path: string) => messages.filter(({ file }) => file === path)
  const hasPage = ({ content }: NewVault, path: string) => content.notes.some((note) => note.path === path)

  test('none of them takes the compiler down, or so long that its thread is killed', () => {
    expect(among.messages.filter(({ ruleId }) => ruleId === 'note-timeout').map(({ file }) => file)).toEqual([])
  })

  test('each has a page or a message', () => {
    const isSilent = (path: string) => messagesOf(among, path).length === 0 && !hasPage(among, path)
    expect(pathologicalNotes.map(([name]) => `${name}.md`).filter(isSilent)).toEqual([])
  })

  test.each(neighbours.map(({ path }) => path))('%s is byte for byte what it is without them', (path) => {
    const [own, other] = [among, alone].map((vault) => vault.records(path))
    expect([own!.pages, own!.keys].map(String)).toEqual([other!.pages, other!.keys].map(String))
    expect(messagesOf(among, path)).toEqual(messagesOf(alone, path))
  })
})

test('compares ten thousand questions of one set of options', () => {
  const notes = Array.from({ length: 100 }, (_, note) => {
    const questions = Array.from({ length: 100 }, (_, i) =>
      question(`Which of the two is number ${note * 100 + i} of all?`),
    )
    return readNote({ path: `${note}.md`, bytes: Buffer.from(questions.join('\n')) }).data
  })
  expect(checkVault(notes).filter(({ ruleId }) => ruleId === 'key-conflict')).toEqual([])
})
