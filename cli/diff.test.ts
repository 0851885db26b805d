import { execFile } from 'node:child_process'
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import { afterAll, expect, test } from 'vitest'

const HAESEOL = fileURLToPath(new URL('./haeseol.mjs', import.meta.url))
const home = await mkdtemp(join(tmpdir(), 'haeseol-diff-'))
afterAll(() => rm(home, { recursive: true }))

const ask = (stem: string, answer = 'A') =>
  `# 차\n\n**Question:** ${stem}\n\n**Options:**\n\n- A) Weigh the leaves\n- B) Warm the cups\n- C) Time the steeping\n\n**정답: ${answer}**\n`

async function layOut(name: string, files: Record<string, string>): Promise<string> {
  for (const [path, text] of Object.entries(files)) {
    await mkdir(dirname(join(home, name, path)), { recursive: true })
    await writeFile(join(home, name, path), text)
  }
  return join(home, name)
}

const old = await layOut('old', {
  'tea/steep.md': ask('Which step keeps the taste even?'),
  'tea/pots.md': ask('Which pot holds 7 cups of green tea?'),
  'tea/gone.md': '# 차\n\n**Question:** What is left of a leaf?\n',
})
const now = await layOut('new', {
  '우리기/steep.md': ask('Which step keeps the taste even?', 'C'),
  'tea/pots.md': ask('Which **pot** holds 7 cups of green tea?'),
})

const diff = async (...options: string[]) =>
  (await promisify(execFile)(process.execPath, [HAESEOL, 'diff', old, now, ...options])).stdout

test('as JSON, lists every question of both vaults once, with what changed', async () => {
  expect(JSON.parse(await diff('--format', 'json'))).toEqual({
    questions: [
      {
        old: { path: 'tea/pots.md', line: 3 },
        new: { path: 'tea/pots.md', line: 3 },
        verdict: 'edited',
        changes: ['stem reworded: “pot” → “**pot**”'],
        keyChanged: false,
      },
      {
        old: { path: 'tea/steep.md', line: 3 },
        new: { path: '우리기/steep.md', line: 3 },
        verdict: 'version',
        changes: ['key A “Weigh the leaves” → C “Time the steeping”'],
        keyChanged: true,
      },
      { old: { path: 'tea/gone.md', line: 3 }, new: null, verdict: 'removed' },
    ],
  })
})

test('as text, says what changed in meaning', async () => {
  expect(await diff()).toBe(
    [
      'edited  tea/pots.md:3',
      '        stem reworded: “pot” → “**pot**”',
      'version 우리기/steep.md:3 (was tea/steep.md:3)',
      '        key A “Weigh the leaves” → C “Time the steeping”',
      'removed tea/gone.md:3',
      '0 same, 1 edited, 1 in a new version, 0 added, 1 removed\n',
    ].join('\n'),
  )
})

test('fails on a change that was named, after printing it', async () => {
  const failed = (change: string, after = now) =>
    promisify(execFile)(process.execPath, [HAESEOL, 'diff', old, after, '--fail-on', change]).then(
      () => null,
      ({ code, stdout }) => `${code} ${stdout.includes('in a new version')}`,
    )
  expect([await failed('key'), await failed('version'), await failed('removed')]).toEqual([
    '1 true',
    '1 true',
    '1 true',
  ])
  expect(await failed('key', old)).toBeNull()
})
