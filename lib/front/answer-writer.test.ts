import { type ChildProcess, fork } from 'node:child_process'
import { once } from 'node:events'
import { fileURLToPath } from 'node:url'
import { build } from 'esbuild'
import { afterEach, beforeAll, beforeEach, expect, test } from 'vitest'
import type { SitePage, SiteReply } from '../model/addresses/site-data'

const here = (path: string) => fileURLToPath(new URL(path, import.meta.url))
const script = here('../../node_modules/.cache/haeseol-test/answering-process.mjs')
beforeAll(() =>
  build({
    entryPoints: [here('answering-process.ts')],
    outfile: script,
    bundle: true,
    packages: 'external',
    platform: 'node',
    format: 'esm',
    plugins: [
      // The real package throws outside React's server components.
      {
        name: 'server-only',
        setup: ({ onResolve }) =>
          onResolve({ filter: /^server-only$/ }, () => ({ path: here('../../node_modules/server-only/empty.js') })),
      },
    ],
  }).then(() => {}),
)

let application: ChildProcess
beforeEach(() => {
  application = fork(script, [], { serialization: 'advanced', stdio: ['ignore', 'ignore', 'pipe', 'ipc'] })
})
afterEach(() => void application.kill())

const nextReply = async (): Promise<SiteReply> => (await once(application, 'message'))[0]

async function ask(path: string) {
  application.send({ number: 7, wants: { path, site: { typeface: { name: 'cut', isWhole: true }, hasSearch: true } } })
  const { number, answer } = await nextReply()
  const { status, body } = answer as SitePage
  return { number, status, ...JSON.parse(Buffer.from(body).toString()) }
}

test('gives what the application answers, which is told language, typeface and images', async () => {
  expect(await ask('/en/notes?page=2')).toMatchObject({
    number: 7,
    status: 200,
    url: '/en/notes?page=2',
    headers: { 'x-next-intl-locale': 'en', 'x-haeseol-typeface': 'cut', 'x-haeseol-remote-images': 'on' },
  })
  expect(await ask('/en/gone')).toMatchObject({ status: 404 })
})

test('a typeface that cannot be cut is none, and pages use the slices', async () => {
  for (const wants of ['typeface', 'typeface-file']) {
    application.send({ number: 8, wants })
    expect(await nextReply()).toEqual({ number: 8, answer: null })
  }
})

test('ends when the application fails, and tells why', async () => {
  application.send({ number: 1, wants: { path: '/en/broken', site: null } })
  const [[why], [code]] = await Promise.all([once(application.stderr!, 'data'), once(application, 'exit')])
  expect(String(why)).toContain('The page is broken')
  expect(code).toBe(1)
})
