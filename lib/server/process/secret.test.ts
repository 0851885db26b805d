import { mkdirSync, mkdtempSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, expect, test, vi } from 'vitest'

afterEach(() => vi.unstubAllEnvs())

/** An installation that has never been started. @returns the path of its secret, and a function that reads it */
function fresh() {
  const folder = join(mkdtempSync(join(tmpdir(), 'secret-')), 'data')
  vi.stubEnv('DATABASE_URL', `file:${join(folder, 'haeseol.db')}`)
  vi.resetModules()
  const read = async () => (await import('./secret')).signingSecret()
  return { folder, file: join(folder, 'secret'), read }
}

test('creates a secret that only its owner can read, and keeps it', async () => {
  const { folder, file, read } = fresh()
  const made = await read()
  expect(made).toMatch(/^[\w-]{43}$/)
  expect(readFileSync(file, 'utf8').trim()).toBe(made)
  expect([folder, file].map((path) => statSync(path).mode & 0o777)).toEqual([0o700, 0o600])
  vi.resetModules()
  expect(await read()).toBe(made)
})

test('uses the secret of the environment, and then creates none', async () => {
  const { file, read } = fresh()
  vi.stubEnv('HAESEOL_SECRET', 's'.repeat(32))
  expect(await read()).toBe('s'.repeat(32))
  expect(() => statSync(file)).toThrow('ENOENT')
})

test.each([
  ['empty', '', 0],
  ['of blanks', ' '.repeat(40), 0],
  ['short', 's'.repeat(31), 31],
])('refuses a secret that is %s, and says what to do', async (_, secret, length) => {
  const { folder, file, read } = fresh()
  vi.stubEnv('HAESEOL_SECRET', secret)
  await expect(read()).rejects.toThrow(
    `Expected the secret in \`HAESEOL_SECRET\` to have 32 characters or more, got ${length}`,
  )
  vi.unstubAllEnvs()
  vi.stubEnv('DATABASE_URL', `file:${join(folder, 'haeseol.db')}`)
  mkdirSync(folder, { recursive: true })
  writeFileSync(file, `${secret}\n`)
  await expect(read()).rejects.toThrow(/Expected the secret in .*secret to have 32 .*openssl rand -base64 32/)
  expect(readFileSync(file, 'utf8'), 'and leaves the file').toBe(`${secret}\n`)
})

test('creates no other secret if the existing one cannot be read', async () => {
  const { file, read } = fresh()
  mkdirSync(file, { recursive: true })
  await expect(read()).rejects.toThrow('EISDIR')
})

test('creates a secret on a disk that has no links, and leaves nothing else there', async () => {
  const { folder, file, read } = fresh()
  vi.doMock('node:fs', async (real) => ({
    ...(await real<typeof import('node:fs')>()),
    linkSync: () => {
      throw Object.assign(new Error('operation not permitted'), { code: 'EPERM' })
    },
  }))
  const made = await read()
  vi.doUnmock('node:fs')
  expect(readFileSync(file, 'utf8').trim()).toBe(made)
  expect([readdirSync(folder), statSync(file).mode & 0o777]).toEqual([['secret'], 0o600])
})
