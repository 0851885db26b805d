import { execFile, spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { createInterface } from 'node:readline'
import { promisify } from 'node:util'
import { expect, test } from '@playwright/test'
import { freePort } from '../cli/shared/free-port.mjs'

const run = promisify(execFile)
const root = resolve(import.meta.dirname, '..')
const NOTE = `# Green tea

**Question:** A pot of green tea tastes bitter. What should be changed first?

**Options:**

- A) Steep for a shorter time
- B) Use a larger pot

**정답: A**

💡 추가 설명:

- **Option A** - Tannins dissolve for as long as the leaves are in the water.
- **Option B** - The size of the pot does not change what the leaves give off.
`

test.setTimeout(400_000) // it installs every package

test('the command line of a packed tarball works in an empty folder', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'haeseol-package-'))
  try {
    const { stdout } = await run('npm', ['pack', '--json', '--pack-destination', folder], { cwd: root })
    const [{ filename }] = JSON.parse(stdout.slice(stdout.indexOf('[\n')))
    const options = ['--ignore-scripts', '--omit=dev', '--prefer-offline', '--no-audit', '--no-fund']
    await run('npm', ['install', ...options, join(folder, filename)], { cwd: folder })
    mkdirSync(join(folder, 'vault'))
    writeFileSync(join(folder, 'vault/green-tea.md'), NOTE)
    const haeseol = async (...args: string[]) => (await run('npx', ['haeseol', ...args], { cwd: folder })).stdout

    expect(await haeseol('check', 'vault')).toBe('1 note, 1 question delivered: 0 errors, 0 warnings, 0 advice\n')
    expect(await haeseol('check', 'vault', '--format', 'sarif'), 'the guide to the rules is packed').toContain(
      '"rules"',
    )
    expect(await haeseol('export', 'vault', '--format', 'gift')).toContain('=Steep for a shorter time')
    expect(await haeseol('diff', 'vault', 'vault')).toContain('1 same')
    await haeseol('export', 'vault', '--format', 'csv', '--out', 'bank.csv')
    await haeseol('import', 'bank.csv', '--out', 'imported')
    expect(await haeseol('check', 'imported')).toContain('1 question delivered: 0 errors')
    await haeseol('migrate')
    expect(await haeseol('publish', 'vault')).toContain('Published: 1 note, 1 question')
    expect(await previewed(folder), 'the application is packed too').toContain('Green tea</h1>')
    expect(await started(folder), 'and served').toContain('Green tea')
  } finally {
    rmSync(folder, { recursive: true })
  }
})

/** Requests the list of notes from the installed application. Its packages are loaded for the first time by this start. */
async function started(folder: string): Promise<string> {
  rmSync(join(folder, 'node_modules/haeseol/.next/node_modules'), { recursive: true }) // made by the preview
  const env = {
    ...process.env,
    PORT: String(await freePort()),
    CONTENT_DIR: join(folder, 'vault'),
    DATABASE_URL: `file:${join(folder, 'started.db')}`,
    BUNDLE_DIR: join(folder, 'started'),
  }
  const server = spawn(process.execPath, [join(folder, 'node_modules/haeseol/cli/start.mjs')], { cwd: folder, env })
  const ended = once(server, 'close')
  try {
    for await (const line of createInterface(server.stdout)) {
      const url = /Serving at (http:\S+)/.exec(line)?.[1]
      if (url !== undefined) return await (await fetch(`${url}/en/notes`)).text()
    }
    throw new Error('the application ended before it served')
  } finally {
    server.kill()
    await ended
  }
}

/** Requests the note's page from the installed preview. */
async function previewed(folder: string): Promise<string> {
  const launcher = join(folder, 'node_modules/haeseol/cli/haeseol.mjs')
  const env = { ...process.env, XDG_CACHE_HOME: join(folder, 'cache') }
  const preview = spawn(process.execPath, [launcher, 'preview', 'vault'], { cwd: folder, env })
  const ended = once(preview, 'close')
  try {
    for await (const line of createInterface(preview.stdout)) {
      const url = /at (http:\S+), kept in/.exec(line)?.[1]
      if (url !== undefined) return await (await fetch(`${url}/en/notes/green-tea`)).text()
    }
    throw new Error('the preview ended before it served')
  } finally {
    preview.kill()
    await ended
  }
}
