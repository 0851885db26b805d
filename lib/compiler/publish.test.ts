import { cp, mkdtemp, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { compileNote } from './compile-note'
import { publish } from './publish'
import type { Published, PublishOptions } from './published'

let folder: string
let vault: string
const compiled: string[] = []

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'publish-'))
  vault = join(folder, 'vault')
  await cp(join(import.meta.dirname, 'fixtures/grammar'), vault, { recursive: true })
})
afterEach(() => rm(folder, { recursive: true }))

/** @param cache  a folder of its own makes a cold compilation */
function publishTo(bundles: string, cache: string, options: Partial<PublishOptions> = {}): Promise<Published> {
  compiled.length = 0
  return publish(vault, join(folder, bundles), {
    acceptErrors: true,
    build: 'one',
    cache: join(folder, cache),
    compile: async (files) => {
      compiled.push(...files.map(({ path }) => path))
      return files.map(compileNote)
    },
    ...options,
  })
}

async function bytesOf(bundles: string, { id }: Published): Promise<Record<string, string>> {
  const home = join(folder, bundles, id!)
  const files = (await readdir(home)).filter((name) => name !== 'assets').sort()
  return Object.fromEntries(
    await Promise.all(files.map(async (name) => [name, await readFile(join(home, name), 'utf8')])),
  )
}

const note = (stem: string, before = '') =>
  `# ${stem}\n\n${before}\n\n## 관련 문제\n\n**Question:** ${stem}\n\n**Options:**\n- A) one\n- B) two\n\n**정답: A**\n`
const write = (path: string, text: string) => writeFile(join(vault, path), text)

/** Each is done to the vault that the one before left. */
const edits: [what: string, edit: () => Promise<unknown>][] = [
  ['nothing', async () => {}],
  ['a new note', () => write('new.md', note('Which pot pours?'))],
  ['a link to a note that is not there yet', () => write('links.md', '# Links\n\n[[later#part]] [[new]] ![[new]]\n')],
  ['the note that it leads to', () => write('later.md', '# Later\n\n## Part\n\nText.\n')],
  ['a heading that a link leads to', () => write('later.md', '# Later\n\n## Other\n\nText.\n')],
  ['words of a note that is embedded', () => write('new.md', note('Which pot pours?', 'Pots are old.'))],
  ['an embed in an embed', () => write('later.md', '# Later\n\n![[links]]\n')],
  ['a question that another note asks too', () => write('twice.md', note('Which pot pours?'))],
  ['a line above a repeated question', () => write('new.md', note('Which pot pours?', 'Pots.\n\nAre old.'))],
  ['another key for it', () => write('twice.md', note('Which pot pours?').replace('정답: A', '정답: B'))],
  ['a misspelt word', () => write('twice.md', note('Which kettle pours hot watter?'))],
  ['its correction', () => write('twice.md', note('Which kettle pours hot water?'))],
  ['a renamed note', () => rename(join(vault, 'twice.md'), join(vault, 'renamed.md'))],
  ['a second note of one name', async () => cp(join(vault, 'new.md'), join(vault, 'a', 'new.md'), { recursive: true })],
  [
    'an exam',
    () =>
      write(
        'exam.md',
        '---\ndomains: [{name: a, tag: b, weight: 1}]\nitems: 1\nminutes: 1\npass: 0.5\n---\n# Exam\n\n[[new]]\n',
      ),
  ],
  ['a removed note', () => rm(join(vault, 'later.md'))],
  ['a pinned question', () => write('pin.md', `${note('Which cup is hot?')}^q-cup\n`)],
  ['a second question of that pin', () => write('pin2.md', `${note('Which cup is cold?')}^q-cup\n`)],
  ['that pin alone again', () => rm(join(vault, 'pin.md'))],
]

describe('a bundle', () => {
  test('is the same byte for byte from a cache as from nothing, whatever was edited', async () => {
    for (const [what, edit] of edits) {
      await edit()
      const cold = await publishTo('cold', `cache of ${what}`)
      const warm = await publishTo('warm', 'cache')
      expect(await bytesOf('warm', warm), what).toEqual(await bytesOf('cold', cold))
    }
  })
})
