// The drill of docs/operating.md, with its commands.
import { type ChildProcess, execFile, spawn } from 'node:child_process'
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { setTimeout } from 'node:timers/promises'
import { promisify } from 'node:util'
import { expect, test } from '@playwright/test'
import { freePort } from '../cli/shared/free-port.mjs'
import { hasPostgres, openPostgres, POSTGRES_NEEDED, type TestPostgres } from '../lib/progress/trials/test-postgres'
import { AppServer } from './support/app-server.mjs'
import { anyAnswer, Learner } from './support/learner.mjs'
import { commandsOf } from './support/operating-manual.mjs'

const root = resolve(import.meta.dirname, '..')
const LEARNERS = 6
const PICTURE = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
  'base64',
)

/** An exam of one learner, answered repeatedly. `answers` are the acknowledged ones. */
class Study {
  readonly learner: Learner
  id = ''
  items: { id: string; choose: number; stem: string; options: { id: string }[] }[] = []
  readonly answers: string[] = []
  private readonly goesOn: () => boolean

  constructor(url: string, goesOn: () => boolean) {
    this.learner = new Learner(url)
    this.goesOn = goesOn
  }

  async run(): Promise<void> {
    const exam = await this.learner.begin({ kind: 'exam', from: { tags: ['drink/', 'library/'] }, minutes: 600 })
    Object.assign(this, { id: exam.id, items: exam.items })
    for (let turn = 0; this.goesOn(); turn++) {
      const item = this.items[turn % this.items.length]!
      const seq = 1 + Math.floor(turn / this.items.length)
      const { status } = await this.learner.answer(this.id, item.id, { seq, options: anyAnswer(item) })
      if (status < 300) this.answers.push(`${this.id} ${item.id} ${seq}`)
      await setTimeout(20)
    }
  }
}

const kinds = [
  { on: 'SQLite', isThere: true },
  { on: POSTGRES_NEEDED, isThere: hasPostgres },
]
for (const { on, isThere } of kinds)
  test(`the restore drill on ${on}: nothing that was acknowledged is lost`, async () => {
    test.setTimeout(300_000)
    test.skip(!isThere, on)
    const postgres = on === 'SQLite' ? null : await openPostgres()
    try {
      await drill(postgres)
    } finally {
      await postgres?.stop()
    }
  })

async function drill(postgres: TestPostgres | null): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'haeseol-drill-'))
  const vault = join(folder, 'vault')
  cpSync(join(root, 'e2e/vault'), vault, { recursive: true })
  writeFileSync(join(vault, 'tea/cup.png'), PICTURE)
  edit(vault, 'tea/steeping-time.md', (text) => text.replace(/(\*\*Question:\*\* .*)/, '$1 ![a cup](cup.png)'))
  const database = async (name: string) =>
    postgres === null ? {} : { DATABASE_URL: await postgres.createDatabase(name) }
  const old = await AppServer.open(vault, await database('old'))
  const anew = new AppServer(vault, await freePort(), { CONTENT_DIR: vault, ...(await database('anew')) })
  let starting: ChildProcess | undefined
  try {
    let isOver = false
    const studies = Array.from({ length: LEARNERS }, () => new Study(old.url, () => !isOver))
    const studying = Promise.all(studies.map((study) => study.run()))
    await reach(studies, 60)
    // From here on, only the ledger connects the question with its id, because its text has changed.
    const before = await old.bundle()
    edit(vault, 'library/lending.md', (text) => text.replace(/(\*\*Question:\*\* )/, '$1Since today: '))
    writeFileSync(join(vault, 'tea/cup.png'), Buffer.concat([PICTURE, Buffer.from('another')]))
    await old.publish()
    await old.bundleAfter(before)

    const [backup, restore, start, ...rest] = commandsOf('The drill')
    expect(rest).toEqual([])
    const acknowledged = studies.map(({ answers }) => [...answers])
    await shell(backup!, folder, old)
    const during = studies.flatMap(({ answers }) => answers).length - acknowledged.flat().length
    isOver = true
    await studying
    await old.close()

    edit(vault, 'library/shelving.md', (text) => `${text}\n\n백업 뒤에 고친 글.\n`)
    await shell(restore!, folder, anew)
    const started = spawn('sh', ['-c', start!], {
      cwd: root,
      env: anew.env as NodeJS.ProcessEnv,
      detached: true,
      stdio: 'ignore',
    })
    starting = started
    while (!(await anew.isReady())) {
      expect(started.exitCode, 'npm start goes on').toBeNull()
      await setTimeout(100)
    }

    let lost = 0
    for (const [i, { learner, id, items }] of studies.entries()) {
      learner.url = anew.url
      const { responses } = await learner.export()
      const stored = responses.map(({ sitting, item, seq }) => `${sitting} ${item} ${seq}`)
      expect(new Set(stored).size, 'none is there twice').toBe(stored.length)
      lost += acknowledged[i]!.filter((answer) => !stored.includes(answer)).length
      const next = { seq: 100_000, options: anyAnswer(items[0]) }
      expect((await learner.answer(id, items[0]!.id, next)).status, 'the exam goes on').toBe(200)
      const picture = /\/vault\/[\w-]+\.png/.exec(items.map(({ stem }) => stem).join())?.[0]
      expect((await learner.send('GET', picture!)).status, 'the exam’s picture is there').toBe(200)
    }
    const [study] = studies
    const fresh = await new Learner(anew.url).begin({
      kind: 'practice',
      from: { tags: ['drink/', 'library/'] },
      count: 20,
    })
    const names = (of: { id: string }[]) => of.map(({ id }) => id).sort()
    expect(names(fresh.items), 'every question has the name that it had').toEqual(names(study!.items))
    console.log(
      `${acknowledged.flat().length} answers acknowledged before the backup, ${during} while it ran: ${lost} lost`,
    )
    expect(lost).toBe(0)
  } finally {
    if (starting?.pid && starting.exitCode === null) process.kill(-starting.pid, 'SIGTERM')
    await old.close()
    await anew.close()
    rmSync(folder, { recursive: true, force: true })
  }
}

function edit(vault: string, note: string, change: (text: string) => string): void {
  const file = join(vault, note)
  const before = readFileSync(file, 'utf8')
  const after = change(before)
  expect(after, note).not.toBe(before)
  writeFileSync(file, after)
}

async function reach(studies: Study[], answers: number): Promise<void> {
  while (studies.reduce((sum, study) => sum + study.answers.length, 0) < answers) await setTimeout(20)
}

/** Runs a command of the manual. Backups go to the folder of the test. */
async function shell(command: string, folder: string, { env }: AppServer): Promise<void> {
  await promisify(execFile)('sh', ['-c', command.replaceAll('/backups', join(folder, 'backups'))], {
    cwd: root,
    env: env as NodeJS.ProcessEnv,
  })
}
