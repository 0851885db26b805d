import { execFile } from 'node:child_process'
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { checkFile } from '../../../lib/compiler/checking/check-note'

const HAESEOL = join(import.meta.dirname, '../../haeseol.mjs')
const home = mkdtempSync(join(tmpdir(), 'haeseol-init-'))
const vault = join(home, 'vault')
afterAll(() => rmSync(home, { recursive: true }))

const haeseol = (...args: string[]) =>
  new Promise<{ code: number | null; stdout: string; stderr: string }>((resolve) => {
    const env = { ...process.env, NO_COLOR: '1' }
    const child = execFile(process.execPath, [HAESEOL, ...args], { env, timeout: 20_000 }, (_, stdout, stderr) =>
      resolve({ code: child.exitCode, stdout, stderr }),
    )
    child.stdin?.end()
  })

test('a new vault has notes, an exam and settings of editors, and nothing to mend', async () => {
  expect((await haeseol('init', vault)).code).toBe(0)
  expect((await haeseol('check', vault)).stdout).toBe(
    '2 notes, 20 questions delivered: 0 errors, 0 warnings, 0 advice\n',
  )
  const files = ['settings.json', 'haeseol.code-snippets', 'config.schema.json', 'frontmatter.schema.json']
  for (const file of files) JSON.parse(readFileSync(join(vault, '.vscode', file), 'utf8'))
  expect(existsSync(join(vault, '.github/workflows/notes.yml'))).toBe(true)
})

test('a vault is not made over another', async () => {
  writeFileSync(join(vault, 'http/methods.md'), '# Mine\n')
  const { code, stderr } = await haeseol('init', vault)
  expect([code, stderr]).toEqual([2, expect.stringContaining('expected a name that is not in use')])
  expect(readFileSync(join(vault, 'http/methods.md'), 'utf8')).toBe('# Mine\n')
})

test.skipIf(!existsSync('/proc/self'))('a place where the system makes no folders ends the command', async () => {
  expect(await haeseol('init', '/proc/haeseol')).toMatchObject({
    code: 2,
    stderr: expect.stringContaining("mkdir '/proc/haeseol'; nothing was written"),
  })
})

test("VS Code's problem matcher reads the lines of a check", async () => {
  const { tasks } = JSON.parse(readFileSync(join(vault, '.vscode/tasks.json'), 'utf8'))
  const { regexp } = tasks[0].problemMatcher.pattern
  writeFileSync(join(vault, 'broken.md'), '# Broken\n\n[[nowhere]]\n')
  const [line] = (await haeseol('check', join(vault, 'broken.md'))).stdout.split('\n')
  expect(new RegExp(regexp).exec(line!)?.slice(1, 8)).toEqual([
    'broken.md',
    '3',
    '1',
    '3',
    '12',
    'warning',
    'link-unresolved',
  ])
  rmSync(join(vault, 'broken.md'))
})

test('a new note has errors where it is to be filled, and none once it is', async () => {
  const { code } = await haeseol('new', 'Cache headers', '--in', vault, '--topic', 'http/caching', '--questions', '2')
  expect(code).toBe(0)
  const file = join(vault, 'cache-headers.md')
  expect((await haeseol('check', file)).code).toBe(1)
  const texts = ['no-store', 'max-age with a number', 'private alone', 'immutable alone']
  let n = 0
  const filled = readFileSync(file, 'utf8')
    .replaceAll(
      '**Question:** ',
      () => `**Question:** Which directive number ${['one', 'two'][n++]} forbids any cache to keep a reply?`,
    )
    .replace(
      /^- ([A-D])\) $/gm,
      (_, letter) => `- ${letter}) ${texts['ABCD'.indexOf(letter)]} ${n === 2 ? 'here' : ''}`,
    )
    .replaceAll('**Answer: **', '**Answer: A**')
    .replace(/^(- \*\*Option [A-D]\*\* - )$/gm, '$1It says how long a reply is kept, and by whom.')
  writeFileSync(file, filled)
  const { code: after, stdout } = await haeseol('check', file)
  expect([after, stdout]).toEqual([0, expect.stringContaining('2 questions delivered: 0 errors')])
})

test.each([
  ['캐시 헤더', '캐시-헤더.md', /^\^q-[\da-f]{8}-1$/m],
  ['ETag 헤더', 'etag-헤더.md', /^\^q-etag-[\da-f]{8}-1$/m],
  ['max_age', 'max_age.md', /^\^q-[\da-f]{8}-1$/m],
])('a question of %s has a block id that is read as one', async (title, name, pin) => {
  expect((await haeseol('new', title, '--in', vault, '--questions', '1')).code).toBe(0)
  const text = readFileSync(join(vault, name), 'utf8')
  expect(text).toMatch(pin)
  expect(checkFile({ path: name, bytes: Buffer.from(text) }).data.items).toMatchObject([
    { pin: pin.exec(text)![0].slice(1), general: [] },
  ])
  rmSync(join(vault, name))
})

test('the questions of two notes with one title have block ids of their own', async () => {
  const pinsIn = (folder: string) => readFileSync(join(vault, folder, 'etags.md'), 'utf8').match(/^\^q-.*$/gm)
  for (const folder of ['http', 'https'])
    expect((await haeseol('new', 'ETags', '--in', join(vault, folder), '--questions', '2')).code).toBe(0)
  expect(pinsIn('http')).toEqual(['^q-etags-1', '^q-etags-2'])
  expect(pinsIn('https')).toEqual([
    expect.stringMatching(/^\^q-etags-[\da-f]{8}-1$/),
    expect.stringMatching(/^\^q-etags-[\da-f]{8}-2$/),
  ])
  for (const folder of ['http', 'https']) rmSync(join(vault, folder), { recursive: true })
})

test('a note is not written over another, and a title is asked for', async () => {
  const again = await haeseol('new', 'Cache headers', '--in', vault)
  expect([again.code, again.stderr]).toEqual([2, expect.stringContaining('expected a name that is not in use')])
  const untitled = await haeseol('new', '--in', vault)
  expect([untitled.code, untitled.stderr]).toEqual([2, expect.stringMatching(/^haeseol: a title is needed/)])
})
