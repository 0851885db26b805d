import { execFile } from 'node:child_process'
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'
import { promisify } from 'node:util'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'

const HAESEOL = fileURLToPath(new URL('../../haeseol.mjs', import.meta.url))
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
  expect(JSON.parse(await diff('--format', 'json')).questions).toEqual([
    {
      old: { path: 'tea/pots.md', line: 3 },
      new: { path: 'tea/pots.md', line: 3 },
      verdict: 'edited',
      changes: ['stem reworded: “Which pot holds” → “Which **pot** holds”'],
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
  ])
})

test('as text, says what changed in meaning', async () => {
  const lines = (await diff()).split('\n')
  expect(lines.slice(0, 7)).toEqual([
    'edited  tea/pots.md:3',
    '        stem reworded: “Which pot holds” → “Which **pot** holds”',
    'version 우리기/steep.md:3 (was tea/steep.md:3)',
    '        key A “Weigh the leaves” → C “Time the steeping”',
    '        the same question in a new version, because the key changed',
    'removed tea/gone.md:3',
    '        “What is left of a leaf?”',
  ])
  expect(lines).toContain('renamed 우리기/steep.md (was tea/steep.md)')
  expect(lines).toContain('removed tea/gone.md')
  expect(lines.at(-2)).toBe('0 same, 1 edited, 1 in a new version, 0 added, 1 removed')
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

test('says which tags of its own a question got and lost', async () => {
  const tagged = (...tags: string[]) =>
    ask('Which step keeps the taste even?').replace('**Question:**', `%% ${tags.join(' ')} %%\n**Question:**`)
  const [before, after] = [
    await layOut('tags before', { 'tea.md': tagged('#form/recall', '#tea/steeping') }),
    await layOut('tags after', { 'tea.md': tagged('#form/recall', '#tea/water', '#tea/leaves') }),
  ]
  const run = async (...options: string[]) =>
    (await promisify(execFile)(process.execPath, [HAESEOL, 'diff', before, after, ...options])).stdout
  const facts = ['without the tag tea/steeping', 'with the tags tea/water, tea/leaves']
  expect(await run()).toBe(
    [
      'edited  tea.md:4',
      ...facts.map((fact) => `        ${fact}`),
      '1 same, 0 edited, 0 in a new version, 0 added, 0 removed\n',
    ].join('\n'),
  )
  expect(JSON.parse(await run('--format', 'json')).questions).toMatchObject([{ verdict: 'same', facts }])
})

test.each([
  ['gets its first key', 'none yet', 'C'],
  ['loses its key', 'C', 'none yet'],
])('a question that %s fails on a key and on a version', async (name, from, to) => {
  const [before, after] = await Promise.all(
    [from, to].map((answer, i) =>
      layOut(`${name} ${i}`, { 'tea.md': ask('Which step keeps the taste even?', answer) }),
    ),
  )
  for (const change of ['key', 'version'])
    await expect(
      promisify(execFile)(process.execPath, [HAESEOL, 'diff', before!, after!, '--fail-on', change]),
    ).rejects.toMatchObject({ code: 1, stdout: expect.stringContaining('because the key changed') })
})

describe('two revisions of a git repository', () => {
  const repository = join(home, 'repository')
  const git = (...args: string[]) =>
    promisify(execFile)('git', ['-c', 'user.name=a', '-c', 'user.email=a@b', ...args], { cwd: repository })
  const run = async (cwd: string, ...args: string[]) =>
    (await promisify(execFile)(process.execPath, [HAESEOL, 'diff', ...args], { cwd })).stdout

  beforeAll(async () => {
    await layOut('repository', { 'notes/tea.md': ask('Which step keeps the taste even?'), 'readme.txt': 'tea' })
    await git('init', '--quiet', '--initial-branch', 'main')
    await git('add', '.')
    await git('commit', '--quiet', '--message', 'one')
    await layOut('repository', { 'notes/tea.md': ask('Which step keeps the taste even?', 'C') })
    await git('commit', '--quiet', '--all', '--message', 'two')
    await layOut('repository', { 'notes/tea.md': ask('Which step keeps the taste even?', 'B') })
  })

  test('are compared without touching the work tree', async () => {
    expect(await run(repository, 'main~1:notes', 'main:notes')).toContain('key A “Weigh the leaves” → C “Time')
    expect((await git('status', '--porcelain')).stdout).toBe(' M notes/tea.md\n')
  })

  test('a revision is compared with the folder as it stands', async () => {
    expect(await run(repository, 'main', 'notes')).toContain('key C “Time the steeping” → B “Warm the cups”')
  })

  test('a revision without a folder is one of the folder that the other revision names', async () => {
    const both = await run(repository, 'main~1:notes', 'main:notes')
    expect(await run(repository, 'main~1', 'main:notes')).toBe(both)
    expect(await run(repository, 'main~1:notes', 'main')).toBe(both)
  })

  test('a revision is one of the repository of the vault, wherever the command is run', async () => {
    const elsewhere = join(home, 'elsewhere')
    await layOut('elsewhere', { 'notes/tea.md': '# 차\n' })
    await promisify(execFile)('git', ['init', '--quiet'], { cwd: elsewhere })
    const changed = 'key C “Time the steeping” → B “Warm the cups”'
    expect(await run(elsewhere, 'main', join(repository, 'notes'))).toContain(changed)
    expect(await run(home, 'HEAD', join(repository, 'notes'))).toContain(changed)
  })

  test('a vault without a past is not compared with the repository around the command', async () => {
    const vault = await layOut('pastless', { 'tea.md': ask('Which step keeps the taste even?') })
    const refused = (...args: string[]) => run(repository, ...args).catch(({ code, stderr }) => `${code} ${stderr}`)
    expect(await refused('main', vault)).toBe(
      `2 haeseol: there is no folder \`main\`, and \`${vault}\` is in no git repository that could have such a revision\n`,
    )
    await promisify(execFile)('git', ['init', '--quiet'], { cwd: vault })
    expect(await refused('main', vault)).toBe(
      `2 haeseol: there is no folder \`main\`, and the git repository of \`${vault}\` has no commit yet, so commit its notes first\n`,
    )
    expect(await refused('main:notes', vault)).toContain('key C “Time the steeping” → A “Weigh the leaves”')
  })

  test('as Markdown, places are links to the lines of the commit', async () => {
    const { stdout: commit } = await git('rev-parse', 'main')
    const address = ['--format', 'markdown', '--repository', 'https://git.example/o/vault']
    expect(await run(repository, 'main~1:notes', 'main:notes', ...address)).toContain(
      `[tea, question 1](https://git.example/o/vault/blob/${commit.trim()}/notes/tea.md#L3)`,
    )
  })

  test('a revision without the folder, or with a file that is lost, is refused with the reason', async () => {
    const refused = (...args: string[]) => run(repository, ...args).catch(({ stderr }) => stderr)
    expect(await refused('main:nowhere', 'notes')).toMatch(/^haeseol: [\da-f]{7} has no folder `nowhere`: fatal: .*\n$/)
    const { stdout: id } = await git('rev-parse', 'main~1:notes/tea.md')
    await rm(join(repository, '.git/objects', id.slice(0, 2), id.slice(2).trim()))
    expect(await refused('main~1', 'notes')).toMatch(/^haeseol: [\da-f]{7} cannot be read whole: error: .*tea\.md.*\n$/)
  })

  describe('from where two revisions parted', () => {
    const parted = join(home, 'parted')
    const at = (folder: string, ...args: string[]) =>
      promisify(execFile)('git', ['-c', 'user.name=a', '-c', 'user.email=a@b', ...args], { cwd: folder })
    const refused = (folder: string, ...args: string[]) =>
      run(folder, ...args, '--merge-base').catch(({ code, stderr }) => `${code} ${stderr}`)
    const commit = async (name: string, answer: string) => {
      await layOut('parted', { [`notes/${name}.md`]: ask(`Which step of ${name} keeps the taste even?`, answer) })
      await at(parted, 'add', '.')
      await at(parted, 'commit', '--quiet', '--message', name)
    }

    beforeAll(async () => {
      await layOut('parted', { 'readme.txt': 'tea' })
      await at(parted, 'init', '--quiet', '--initial-branch', 'main')
      await commit('tea', 'A')
      await at(parted, 'checkout', '--quiet', '-b', 'work')
      await commit('work', 'A')
      await at(parted, 'checkout', '--quiet', 'main')
      await commit('main', 'A')
      await at(parted, 'checkout', '--quiet', '--orphan', 'alone')
      await at(parted, 'commit', '--quiet', '--message', 'alone')
      await at(parted, 'checkout', '--quiet', 'work')
    })

    test('what the base got since then is not counted, also for a folder as it stands', async () => {
      const summary = '1 same, 0 edited, 0 in a new version, 1 added, 0 removed\n'
      expect(await run(parted, 'main:notes', 'work:notes', '--merge-base')).toContain(summary)
      expect(await run(parted, 'main', 'notes', '--merge-base')).toContain(summary)
    })

    test('revisions without a common commit are refused, and those of a shallow clone with what to fetch', async () => {
      expect(await refused(parted, 'alone:notes', 'work:notes')).toMatch(
        /^2 haeseol: [\da-f]{7} and [\da-f]{7} have no common commit to compare with\n$/,
      )
      const clone = join(home, 'shallow')
      await at(home, 'clone', '--quiet', '--depth', '1', '--no-single-branch', pathToFileURL(parted).href, clone)
      expect(await refused(clone, 'origin/main', 'notes')).toContain(
        ' and HEAD have no common commit to compare with, ',
      )
      expect(await refused(clone, 'origin/main:notes', 'HEAD:notes')).toMatch(
        /^2 haeseol: .* have no common commit to compare with, and only the end of the history is here: .*`git fetch --unshallow`/,
      )
    })

    test('a folder as base is refused, because it parted from nothing', async () => {
      expect(await refused(parted, 'notes', 'work:notes')).toBe(
        '2 haeseol: Expected a revision as base for `--merge-base`, got the folder `notes`\n',
      )
    })
  })

  test('an unknown revision is refused in one line', async () => {
    const failed = await run(repository, 'nowhere', 'notes').catch(({ code, stderr }) => ({ code, stderr }))
    expect(failed).toMatchObject({
      code: 2,
      stderr: expect.stringMatching(/^haeseol: there is no folder `nowhere`.*\n$/),
    })
  })
})
