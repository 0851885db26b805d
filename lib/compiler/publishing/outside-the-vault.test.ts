import { execFileSync } from 'node:child_process'
import {
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs'
import { createServer, type Server } from 'node:net'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { readConfig } from '../checking/config/read-config'
import { at, keepOneNote, publishTo } from '../testing/trial-vault'
import { configText } from './config-text'
import { listVault } from './list-vault'
import { readFiles, readVault } from './read-vault'

const SECRET = 'the-word-that-signs-cookies'
/** The smallest picture that there is, and the word behind it. */
const PICTURE = Buffer.concat([Buffer.from('R0lGODlhAQABAAAAACwAAAAAAQABAAACAkQBADs=', 'base64'), Buffer.from(SECRET)])

let outside: string
const sockets: Server[] = []
beforeEach(async () => {
  outside = mkdtempSync(join(tmpdir(), 'outside-'))
  writeFileSync(join(outside, 'secret'), SECRET)
  writeFileSync(join(outside, 'note.md'), `# ${SECRET}\n`)
  writeFileSync(join(outside, 'plan.gif'), PICTURE)
  await keepOneNote()
})
afterEach(() => {
  rmSync(outside, { recursive: true })
  for (const socket of sockets.splice(0)) socket.close()
})

const put = (path: string, text: string | Buffer) => {
  mkdirSync(dirname(at('vault', path)), { recursive: true })
  writeFileSync(at('vault', path), text)
}
const link = (path: string, to: string) => symlinkSync(to, at('vault', path))
const pipe = (path: string) => void execFileSync('mkfifo', [at('vault', path)])
const device = (path: string) => void execFileSync('mknod', [at('vault', path), 'c', '1', '5'])
const isRoot = process.getuid?.() === 0

/** What lies below a folder, as one text. */
const all = (folder: string): string =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map(({ parentPath, name }) => readFileSync(join(parentPath, name), 'latin1'))
    .join()

const OUT = 'Unexpected link that leads out of the vault'
const LOOP = 'Unexpected `ELOOP`'
const NO_FILE = 'Unexpected pipe, socket or device'
const NO_TEXT = 'Unexpected bytes that are no text'

describe.each<[what: string, file: string, reason: string, make: (path: string) => unknown]>([
  ['a link to a file outside', 'leak.md', OUT, (path) => link(path, '/etc/passwd')],
  ['a link to the signing secret', 'leak.md', OUT, (path) => link(path, join(outside, 'secret'))],
  ['a link to a note outside', 'leak.md', OUT, (path) => link(path, join(outside, 'note.md'))],
  ['a link to a picture outside', 'leak.gif', OUT, (path) => link(path, join(outside, 'plan.gif'))],
  ['a link to a document outside', 'leak.pdf', OUT, (path) => link(path, join(outside, 'secret'))],
  ['a pipe under the name of a recording', 'leak.mp3', NO_FILE, pipe],
  ['a link to a folder outside', 'leak', OUT, (path) => link(path, outside)],
  ['a link to the folder around', 'leak', OUT, (path) => link(path, '..')],
  [
    'a link by way of another link',
    'leak.md',
    OUT,
    (path) => {
      symlinkSync(outside, join(outside, 'again'))
      link(path, join(outside, 'again', 'note.md'))
    },
  ],
  [
    'a link to a hidden file of the vault',
    'leak.md',
    OUT,
    (path) => {
      put('.env', SECRET)
      link(path, '.env')
    },
  ],
  ['a link to itself', 'leak.md', LOOP, (path) => link(path, 'leak.md')],
  ['a pipe', 'leak.md', NO_FILE, pipe],
  ['a link to a device', 'leak.md', OUT, (path) => link(path, '/dev/zero')],
  [
    'a socket',
    'leak.md',
    NO_FILE,
    (path) =>
      new Promise<void>((open) => {
        sockets.push(createServer().listen(at('vault', path), open))
      }),
  ],
  [
    'a picture under the name of a note',
    'leak.md',
    NO_TEXT,
    (path) => put(path, Buffer.concat([PICTURE, Buffer.alloc(9)])),
  ],
  ...(isRoot ? [['a device', 'leak.md', NO_FILE, device] as [string, string, string, typeof device]] : []),
])('%s', (_, file, reason, make) => {
  test('is not read, is told, and leaves its neighbours', async () => {
    await make(file)
    const { files, images, attachments, messages } = readVault(at('vault'))
    expect(files.map(({ path }) => path)).toEqual(['ok.md'])
    expect([...images, ...attachments]).toEqual([])
    expect(messages).toMatchObject([{ ruleId: 'file-unread', file, reason: expect.stringContaining(reason) }])
  })

  test('is not published, though a note shows it', async () => {
    await make(file)
    put('shows.md', `# Shows\n\n![[${file}]] [[${file}]]\n`)
    const { serious, notes } = await publishTo('bundles', 'bundles/cache')
    expect(notes).toBe(2)
    expect(serious).toContainEqual(expect.objectContaining({ ruleId: 'file-unread', file }))
    expect(all(at('bundles'))).not.toContain(SECRET)
    expect(all(at('bundles'))).not.toContain('root:')
  })
})

describe('a link that stays in the vault', () => {
  test('to a note, a picture or a folder is followed', () => {
    put('a/note.md', '# A\n')
    put('a/plan.gif', PICTURE)
    link('z.md', 'a/note.md')
    link('z.gif', 'a/plan.gif')
    link('b', 'a')
    const { files, images, messages } = readVault(at('vault'))
    expect(files.map(({ path }) => path)).toEqual(['a/note.md', 'ok.md', 'z.md'])
    expect(images.map(({ path }) => path)).toEqual(['a/plan.gif', 'z.gif'])
    expect(messages).toEqual([])
  })

  test('is followed although the vault itself is one', () => {
    put('a/note.md', '# A\n')
    link('z.md', 'a/note.md')
    symlinkSync(at('vault'), join(outside, 'vault'))
    const { files, messages } = readVault(join(outside, 'vault'))
    expect(files.map(({ path }) => path)).toEqual(['a/note.md', 'ok.md', 'z.md'])
    expect(messages).toEqual([])
  })
})

describe('what takes the place of a file between its listing and its reading', () => {
  const swap = (make: () => unknown) => {
    put('a/note.md', '# A\n')
    const { notes, messages } = listVault(at('vault'))
    make()
    return { read: readFiles(notes, messages).map(({ path }) => path), messages }
  }
  const files: [what: string, make: () => unknown][] = [
    ['a link', () => link('a/note.md', join(outside, 'note.md'))],
    ['a pipe', () => pipe('a/note.md')],
    ['a folder', () => mkdirSync(at('vault/a/note.md'))],
  ]

  test.each(files)('is not read: %s', (_, make) => {
    const { read, messages } = swap(() => {
      rmSync(at('vault/a/note.md'))
      make()
    })
    expect(read).toEqual(['ok.md'])
    expect(messages).toMatchObject([{ ruleId: 'file-unread', file: 'a/note.md' }])
  })

  test('is not read: a link in place of its folder', () => {
    const { read, messages } = swap(() => {
      renameSync(at('vault/a'), at('aside'))
      link('a', outside)
    })
    expect(read).toEqual(['ok.md'])
    expect(messages).toMatchObject([{ ruleId: 'file-unread', file: 'a/note.md' }])
  })
})

test.each([
  ['a link to nothing', 'leak.md', 'Take the link away', () => link('leak.md', 'nothing.md')],
  [
    'a file whose name is in another encoding',
    'caf\uFFFD.md',
    'Rename it',
    () =>
      writeFileSync(Buffer.concat([Buffer.from(at('vault', 'caf')), Buffer.from([0xe9]), Buffer.from('.md')]), '# A\n'),
  ],
])('the message about %s says what to do', (_, file, mend, make) => {
  make()
  const { messages } = readVault(at('vault'))
  expect(messages).toMatchObject([{ ruleId: 'file-unread', file, mend: expect.stringContaining(mend) }])
})

test('a config that is a link or a pipe is not read, and is told', () => {
  link('haeseol.config.json', join(outside, 'secret'))
  expect(readConfig(configText(at('vault'))).messages).toMatchObject([{ ruleId: 'config-unread' }])
  rmSync(at('vault/haeseol.config.json'))
  pipe('haeseol.config.json')
  expect(readConfig(configText(at('vault'))).messages).toMatchObject([{ ruleId: 'config-unread' }])
})
