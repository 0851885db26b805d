import { execFile } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join, relative, sep } from 'node:path'
import { pathToFileURL } from 'node:url'
import { promisify } from 'node:util'
import type { Log } from 'sarif'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import type { ItemBank } from '../../../lib/model/authors/bank'

const HAESEOL = join(import.meta.dirname, '../../haeseol.mjs')
const QUESTION = `**Question:** Which pot?

**Options:**
- A) A round one
- B) A tall one

**정답: A**

💡 추가 설명:
- **Option B** - 좁다
`

let vault: string
beforeEach(async () => {
  vault = await mkdtemp(join(tmpdir(), 'vault-'))
})
afterEach(() => rm(vault, { recursive: true }))

const write = (name: string, text: string) => writeFile(join(vault, name), text)

/** Runs the program like a shell, with its output in a pipe. */
const haeseol = (...args: string[]) =>
  new Promise<{ code: number; stdout: string; stderr: string }>((resolve) => {
    const child = execFile(
      process.execPath,
      [HAESEOL, ...args],
      { env: { ...process.env, NO_COLOR: '1' }, maxBuffer: 1e9 },
      (_, stdout, stderr) => resolve({ code: child.exitCode!, stdout, stderr }),
    )
  })

test('an error is shown at its place, with a way to fix it, and fails the command', async () => {
  await write('pots.md', `# 주전자\n\n${QUESTION.replace('정답: A', '정답: F')}`)
  const { code, stdout } = await haeseol('check', vault)
  expect(code).toBe(1)
  expect(stdout).toBe(
    [
      'pots.md:9:7-9:8 error answer-unknown Unexpected answer `F`, expected one of `A`, `B`',
      '  9 | **정답: F**',
      `    | ${' '.repeat(8)}^`,
      '  → Correct the letter, or add the option.',
      '',
      '1 note, 0 questions delivered: 1 error, 0 warnings, 0 advice',
      'A note with an error stays published in its last version without errors. A new note is published without the questions in error.',
      '',
    ].join('\n'),
  )
})

test('a warning does not fail the command', async () => {
  await write('pots.md', `# 주전자\n\n${QUESTION}\n---\n\n\`\`\`\npour()\n`)
  const { code, stdout } = await haeseol('check', vault)
  expect(code).toBe(0)
  expect(stdout).toContain('pots.md:16:1-16:4 warning fence-unclosed')
})

test('as JSON, each message has rule, severity, file, span and a link to its explanation', async () => {
  await write('tea-pots.md', QUESTION)
  const { stdout } = await haeseol('check', vault, '--format', 'json')
  expect(JSON.parse(stdout)).toMatchObject({
    messages: [
      {
        ruleId: 'title-missing',
        severity: 'advice',
        file: 'tea-pots.md',
        span: { start: { line: 1, column: 1 } },
        url: 'docs/authoring.md#title-missing',
      },
    ],
  })
})

test('SARIF and GitHub paths are relative to the working directory', async () => {
  await write('tea-pots.md', QUESTION)
  const file = join(relative(process.cwd(), vault), 'tea-pots.md').split(sep).join('/')
  const github = await haeseol('check', vault, '--format', 'github')
  expect(github.stdout).toMatch(`::notice file=${file},line=1,`)
  const sarif = await haeseol('check', vault, '--format', 'sarif')
  const [run] = (JSON.parse(sarif.stdout) as Log).runs
  expect(run!.results![0]!.locations![0]!.physicalLocation!.artifactLocation!.uri).toBe(file)
  expect(run!.tool.driver.rules![0]!.help!.markdown).toContain('Mended:')
})

test('settings of a note override those of the vault', async () => {
  const config = { rules: { 'title-missing': 'off', 'stem-repeated': 'off', 'explanations-missing': 'warning' } }
  await write('haeseol.config.json', JSON.stringify(config))
  const bare = QUESTION.slice(0, QUESTION.indexOf('💡'))
  await write('cups.md', bare)
  await write('tea-pots.md', `---\nhaeseol:\n  rules: {title-missing: advice, explanations-missing: off}\n---\n${bare}`)
  const { stdout } = await haeseol('check', vault)
  const told = stdout.matchAll(/^(\S+):\d+:\d+-\d+:\d+ (\w+) ([\w-]+)/gm)
  expect([...told].map(([, ...parts]) => parts.join(' '))).toEqual([
    'cups.md warning explanations-missing',
    'tea-pots.md advice title-missing',
  ])
})

test('fixes are written into the notes, and the remaining messages are printed', async () => {
  await write('haeseol.config.json', '{"rules": {"option-form": "advice", "title-missing": "off"}}')
  await write('pots.md', `\uFEFF${QUESTION.replace('- B)', '- B.').replaceAll('\n', '\r\n')}`)
  const { stdout } = await haeseol('check', vault, '--fix')
  expect(stdout).toBe('1 note, 1 question delivered: 0 errors, 0 warnings, 0 advice\nFixed 1 place in 1 note\n')
  expect(readFileSync(join(vault, 'pots.md'), 'utf8')).toBe(`\uFEFF${QUESTION.replaceAll('\n', '\r\n')}`)
})

test('the export lists every published note and no exams', async () => {
  await write('pots.md', `# 주전자\n\n${QUESTION}`)
  await write('cups.md', '# 잔\n')
  await write('exam.md', '---\ndomains:\n- {name: Pots, tag: pot, weight: 1}\nitems: 1\nminutes: 1\npass: 0.5\n---\n')
  await write('draft.md', `---\ndraft: true\n---\n${QUESTION}`)
  const { stdout } = await haeseol('export', vault)
  const bank = JSON.parse(stdout) as ItemBank
  expect(bank.notes.map(({ path, questions }) => [path, questions.length])).toEqual([
    ['cups.md', 0],
    ['pots.md', 1],
  ])
})

test('a long export through a pipe is not cut', async () => {
  await mkdir(join(vault, 'many'))
  await Promise.all(
    Array.from({ length: 300 }, (_, i) =>
      write(`many/${i}.md`, `# ${i}\n\n${QUESTION.replace('좁다', '좁다 '.repeat(2000))}`),
    ),
  )
  const { stdout } = await haeseol('export', vault)
  expect(stdout.length).toBeGreaterThan(1_500_000)
  expect((JSON.parse(stdout) as ItemBank).notes).toHaveLength(300)
})

test('of many messages, counts by rule come first, then some places of each, and all of one rule on demand', async () => {
  await write('links.md', `# Links\n\n${Array.from({ length: 80 }, (_, i) => `[[nowhere ${i}]]`).join(' ')}\n`)
  await write('cups.md', `# Cups\n\n![cup](https://x.example/cup.png)\n\n${QUESTION.replace('정답: A', '정답: F')}`)
  const { code, stdout } = await haeseol('check', vault)
  expect(code).toBe(1)
  const lines = stdout.split('\n')
  expect(lines.slice(0, 3)).toEqual([
    ' 1 error   answer-unknown  in 1 file',
    '80 warning link-unresolved in 1 file',
    ' 1 advice  image-remote    in 1 file',
  ])
  expect(lines.filter((line) => /^links\.md.* link-unresolved /.test(line))).toHaveLength(3)
  expect(stdout).toContain('… and 77 more of link-unresolved; all with --rule link-unresolved\n')
  expect(stdout).toContain('2 notes, 0 questions delivered: 1 error, 80 warnings, 1 advice\n')
  const whole = await haeseol('check', vault, '--rule', 'link-unresolved')
  expect(whole.stdout.match(/^links\.md/gm)).toHaveLength(80)
})

test('a file whose name is a title needs no other', async () => {
  await write('Tea pots.md', 'Round ones pour well.\n')
  await write('찻주전자.md', 'Round ones pour well.\n')
  const { stdout } = await haeseol('check', vault)
  expect(stdout).toBe('2 notes, 0 questions delivered: 0 errors, 0 warnings, 0 advice\n')
})

test('a missing vault is reported in one line', async () => {
  const { code, stdout, stderr } = await haeseol('check', join(vault, 'nowhere'))
  expect({ code, stdout }).toEqual({ code: 2, stdout: '' })
  expect(stderr).toMatch(
    /^haeseol: there is no file or folder `.*nowhere`, expected a vault, or a note or folder of one\n$/,
  )
})

test('formulas of chemistry are read by the program as they are by its sources', async () => {
  await write('water.md', '# 물\n\n$\\ce{2H2 + O2 -> 2H2O}$이고 $\\frac{a}{b}$이다.\n')
  expect(await haeseol('check', vault)).toMatchObject({ code: 0, stdout: expect.stringContaining('0 warnings') })
})

test('one note, or a folder, is checked within its vault', async () => {
  await write('haeseol.config.json', '{}')
  await mkdir(join(vault, 'tea'))
  await write('water.md', '# Water\n\n[[nowhere]]\n')
  await write('tea/cups.md', '# Cups\n\n[[water]] [[nothing]]\n')
  const all = { note: join(vault, 'tea/cups.md'), folder: join(vault, 'tea') }
  for (const path of Object.values(all)) {
    const { code, stdout } = await haeseol('check', path)
    expect(code).toBe(0)
    expect(stdout).toMatch(/^tea\/cups\.md:3:11-3:22 warning link-unresolved Unexpected link to `nothing`/)
    expect(stdout).toContain('1 note, 0 questions delivered: 0 errors, 1 warning, 0 advice\n')
  }
})

test('a note says in which domain of an exam its questions count', async () => {
  const exam =
    '---\ntitle: Tea\ndomains:\n- {name: Pots, tag: tea/pots, weight: 1}\nitems: 1\nminutes: 1\npass: 0.5\n---\n'
  await write('exam.md', exam)
  await write('pots.md', `---\ntags: [tea/pots]\n---\n# Pots\n\n${QUESTION}`)
  await write('cups.md', `---\ntags: [tea/cups]\n---\n# Cups\n\n${QUESTION.replace('Which pot', 'Which cup')}`)
  expect((await haeseol('check', join(vault, 'pots.md'))).stdout).toContain('1 question in “Tea”: Pots (tea/pots)\n')
  expect((await haeseol('check', join(vault, 'cups.md'))).stdout).toContain(
    '1 question in “Tea”: no domain; its tags are tea/pots\n',
  )
})

test('a message says that --fix mends it', async () => {
  await write('pots.md', `---\ncreated: 2025. 10. 2.\n---\n# Pots\n\n${QUESTION}`)
  const { stdout } = await haeseol('check', vault)
  expect(stdout).toContain('(--fix does)\n')
  expect(stdout).toContain('1 message can be mended by --fix\n')
})

test('without a commit there is nothing to compare with, unless a revision is named', async () => {
  await write('pots.md', `# Pots\n\n${QUESTION}`)
  const outside = `nothing can be compared with \`main\`: \`${vault}\` is in no git repository`
  expect((await haeseol('check', vault)).code).toBe(0)
  expect(await haeseol('check', vault, '--base', 'main')).toMatchObject({
    code: 2,
    stderr: expect.stringContaining(outside),
  })
  await promisify(execFile)('git', ['init', '--quiet'], { cwd: vault })
  expect((await haeseol('check', vault)).code).toBe(0)
  expect((await haeseol('check', vault, '--base', 'main')).stderr).toContain('has no commit yet')
})

describe('in a git repository', () => {
  const git = (...args: string[]) =>
    promisify(execFile)('git', ['-c', 'user.name=a', '-c', 'user.email=a@b', ...args], { cwd: vault })

  beforeEach(async () => {
    await write('pots.md', `# Pots\n\n${QUESTION}`)
    await git('init', '--quiet')
    await git('add', '.')
    await git('commit', '--quiet', '--message', 'one')
  })

  test('options that changed places below a bare key are told, with both texts', async () => {
    const swapped = QUESTION.replace('- A) A round one\n- B) A tall one', '- A) A tall one\n- B) A round one')
    await write('pots.md', `# Pots\n\n${swapped}`)
    const { code, stdout } = await haeseol('check', vault)
    expect(code).toBe(0)
    expect(stdout).toContain(
      'pots.md:3:15-3:25 warning key-changed Unexpected text of the key `A`, `A tall one`, expected `A round one` as in `HEAD`',
    )
    await git('commit', '--quiet', '--all', '--message', 'two')
    expect((await haeseol('check', vault)).stdout).not.toContain('key-changed')
    expect((await haeseol('check', vault, '--base', 'HEAD~1')).stdout).toContain('key-changed')
    const id = (await git('rev-parse', 'HEAD~1')).stdout.trim()
    expect((await haeseol('check', vault, '--base', id)).stdout).toContain(`as in \`${id.slice(0, 7)}\`\n`)
  })

  test('a key that changed is told whatever the case of the ending of its note', async () => {
    await write('CUPS.MD', `# Cups\n\n${QUESTION.replace('pot', 'cup')}`)
    await git('add', '.')
    await git('commit', '--quiet', '--message', 'two')
    await write('CUPS.MD', `# Cups\n\n${QUESTION.replace('pot', 'cup').replace('정답: A', '정답: B')}`)
    expect((await haeseol('check', vault)).stdout).toMatch(/^CUPS\.MD:.* key-changed /m)
  })

  test('a key that changed, and a question that is gone, are told beside what is there now', async () => {
    await write('pots.md', `# Pots\n\n${QUESTION.replace('정답: A', '정답: B')}`)
    expect((await haeseol('check', vault)).stdout).toContain(
      'key-changed Unexpected key `B`, expected `A` as in `HEAD`',
    )
    await write('pots.md', '# Pots\n')
    expect((await haeseol('check', vault)).stdout).toContain('pots.md:1:1-1:1 warning question-gone')
  })

  test('a revision that is named and not there is refused, and in a shallow clone with what to fetch', async () => {
    const unknown = await haeseol('check', vault, '--base', 'mian')
    expect(unknown).toMatchObject({ code: 2, stdout: '' })
    expect(unknown.stderr).toBe(
      `haeseol: nothing can be compared with \`mian\`: the git repository of \`${vault}\` has no such revision\n`,
    )
    const base = (await git('rev-parse', 'HEAD')).stdout.trim()
    await git('commit', '--quiet', '--allow-empty', '--message', 'two')
    const clone = join(vault, 'clone')
    await git('clone', '--quiet', '--depth', '1', pathToFileURL(vault).href, clone)
    const { code, stderr } = await haeseol('check', clone, '--base', base)
    expect(code).toBe(2)
    expect(stderr).toContain('fetch the rest with `git fetch --unshallow`, in a workflow with `fetch-depth: 0`\n')
  })
})
