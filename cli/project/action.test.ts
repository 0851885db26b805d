import { execFile } from 'node:child_process'
import { once } from 'node:events'
import { mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { promisify } from 'node:util'
import { load } from 'js-yaml'
import { afterAll, beforeAll, expect, test } from 'vitest'

// The steps of the action and of both workflows, run one by one as a runner does, in a repository with a fork's commit.

const ROOT = resolve(import.meta.dirname, '../..')
const home = mkdtempSync(join(tmpdir(), 'haeseol-action-'))
const repository = join(home, 'repository')

interface Step {
  name?: string
  run?: string
  uses?: string
  env?: Record<string, string>
}

const yaml = (path: string) => load(readFileSync(join(ROOT, path), 'utf8'))
const action = yaml('action.yml') as { runs: { steps: Step[] } }
const first = yaml('.github/workflows/notes.yml') as Workflow
const second = yaml('.github/workflows/notes-comment.yml') as Workflow

interface Workflow {
  permissions: Record<string, string>
  jobs: Record<string, { steps: Step[] }>
}

const git = async (...args: string[]) =>
  (
    await promisify(execFile)('git', ['-c', 'user.name=a', '-c', 'user.email=a@b', ...args], { cwd: repository })
  ).stdout.trim()

const note = (answer: string) =>
  `# Pots\n\n**Question:** Which pot pours without a drip?\n\n**Options:**\n\n- A) A round one\n- B) A tall one\n\n**Answer: ${answer}**\n`

/** What was sent to GitHub's interface, and its comments. */
const sent: { method: string; url: string; body: string; token: string | undefined }[] = []
let comments: { id: number; body: string; user: { type: string } }[] = []
let commit = ''

const github = createServer(async (request, response) => {
  const body = (await request.toArray()).join('')
  const { method = '', url = '' } = request
  sent.push({ method, url, body, token: request.headers.authorization })
  response.setHeader('content-type', 'application/json')
  if (url.startsWith('/repos/o/vault/pulls'))
    return response.end(JSON.stringify([{ number: 7, head: { sha: commit } }]))
  if (method === 'POST') comments.push({ id: 9, ...JSON.parse(body), user: { type: 'Bot' } })
  if (method === 'PATCH') comments = comments.map((one) => (one.id === 9 ? { ...one, ...JSON.parse(body) } : one))
  response.end(JSON.stringify(comments))
})

beforeAll(async () => {
  github.listen(0, '127.0.0.1')
  await once(github, 'listening')
  mkdirSync(join(repository, 'content'), { recursive: true })
  writeFileSync(join(repository, 'content/pots.md'), note('A'))
  symlinkSync(join(ROOT, 'cli'), join(repository, 'cli'))
  await git('init', '--quiet', '--initial-branch', 'main')
  await git('add', 'content')
  await git('commit', '--quiet', '--message', 'one')
  await git('checkout', '--quiet', '-b', 'work')
  writeFileSync(join(repository, 'content/pots.md'), note('B'))
  await git('commit', '--quiet', '--all', '--message', 'two')
  commit = await git('rev-parse', 'HEAD')
  await git('config', 'uploadpack.allowAnySHA1InWant', 'true')
  await git('remote', 'add', 'origin', repository)
})

afterAll(() => {
  github.close()
  rmSync(home, { recursive: true })
})

/** The values that GitHub puts in place of expressions. */
const values = (): Record<string, string> => ({
  'inputs.vault': 'content',
  'github.event.pull_request.base.sha': 'main',
  'github.event.pull_request.head.sha': commit,
  'github.event.workflow_run.head_sha': commit,
  'github.event.workflow_run.head_repository.owner.login': 'forker',
  'github.event.workflow_run.head_branch': 'work',
  'github.server_url': 'https://github.com',
  'github.repository': 'o/vault',
  'github.token': 'a-token',
})

/** Runs a step in the shell of a runner. */
async function run({ run: script, env = {} }: Step): Promise<{ code: number; stdout: string; stderr: string }> {
  const known = values()
  const filled = Object.entries(env).map(([name, value]) => [
    name,
    value.replace(/\$\{\{ ([\w.]+) \}\}/g, (_, path) => known[path]!),
  ])
  const runner = {
    GITHUB_ACTION_PATH: ROOT,
    GITHUB_STEP_SUMMARY: join(home, 'summary.md'),
    GITHUB_API_URL: `http://127.0.0.1:${(github.address() as AddressInfo).port}`,
    GITHUB_REPOSITORY: 'o/vault',
    RUNNER_TEMP: home,
  }
  const options = { cwd: repository, env: { ...process.env, ...runner, ...Object.fromEntries(filled) } }
  return promisify(execFile)('bash', ['--noprofile', '--norc', '-eo', 'pipefail', '-c', script!], options).then(
    ({ stdout, stderr }) => ({ code: 0, stdout, stderr }),
    ({ code, stdout, stderr }) => ({ code, stdout, stderr }),
  )
}

const stepOf = (steps: Step[], name: string) => steps.find((step) => step.name === name)!

test('the check says a changed key beside its line', async () => {
  const { code, stdout } = await run(stepOf(action.runs.steps, 'Check'))
  expect(code).toBe(0)
  expect(stdout).toContain(
    '::warning file=content/pots.md,line=3,col=15,endLine=3,endColumn=46,title=key-changed::Unexpected key `B`',
  )
})

test('on a push, which has no base, the notes are checked all the same', async () => {
  const step = stepOf(action.runs.steps, 'Check')
  expect(await run({ ...step, env: { ...step.env, BASE: '' } })).toMatchObject({ code: 0, stderr: '' })
})

test('the summary of the run says what the change means', async () => {
  expect((await run(stepOf(action.runs.steps, 'Say what the change means'))).stderr).toBe('')
  expect(readFileSync(join(home, 'summary.md'), 'utf8')).toContain('### A key changes A→B')
})

test('the bundle for a preview is compiled', async () => {
  expect((await run(stepOf(action.runs.steps, 'Compile'))).stdout).toContain('Published: 1 note, 1 question')
})

test('a pull request gets one comment, which is rewritten only if it says something else', async () => {
  const { steps } = second.jobs.comment!
  await git('checkout', '--quiet', 'main')
  comments = [{ id: 1, body: '<!-- haeseol: not ours', user: { type: 'User' } }]
  expect((await run(stepOf(steps, 'Say what the change means'))).stderr).toBe('')
  const step = stepOf(steps, 'Comment')
  expect((await run(step)).stdout).toBe('Commented on pull request 7\n')
  expect((await run(step)).stdout).toBe('The comment is as it was on pull request 7\n')
  comments = comments.map((one) => (one.id === 9 ? { ...one, body: '<!-- haeseol: older' } : one))
  expect((await run(step)).stdout).toBe('Rewrote the comment on pull request 7\n')
  const written = sent.filter(({ method }) => method !== 'GET')
  expect(written.map(({ method, url }) => `${method} ${url}`)).toEqual([
    'POST /repos/o/vault/issues/7/comments',
    'PATCH /repos/o/vault/issues/comments/9',
  ])
  expect(JSON.parse(written[0]!.body).body).toContain(
    `[pots, question 1](https://github.com/o/vault/blob/${commit}/content/pots.md#L3)`,
  )
  expect(new Set(sent.map(({ token }) => token))).toEqual(new Set(['Bearer a-token']))
})

test('the step that reads a fork may not write, and no expression stands in a script', () => {
  expect(first.permissions).toEqual({ contents: 'read' })
  expect(second.permissions).toEqual({ contents: 'read', 'pull-requests': 'write' })
  const steps = [
    ...action.runs.steps,
    ...[first, second].flatMap(({ jobs }) => Object.values(jobs).flatMap((job) => job.steps)),
  ]
  expect(steps.filter(({ run }) => run?.includes('${{'))).toEqual([])
})
