import { copyFileSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterEach, expect, test } from 'vitest'
import { ApplicationProcess } from './application-process'

const roots: string[] = []
const started: ApplicationProcess[] = []
afterEach(() => {
  for (const application of started.splice(0)) application.stop()
  for (const root of roots.splice(0)) rmSync(root, { recursive: true })
})

/** A program in the place of the application, which answers each path by its bytes. */
function start(program: string): ApplicationProcess {
  const root = mkdtempSync(join(tmpdir(), 'application-process-'))
  roots.push(root)
  mkdirSync(join(root, 'cli/application'), { recursive: true })
  const watcher = fileURLToPath(new URL('../../application/end-with-parent.mjs', import.meta.url))
  copyFileSync(watcher, join(root, 'cli/application/end-with-parent.mjs'))
  writeFileSync(
    join(root, 'cli/front.mjs'),
    `const reply = (number, text) => process.send({ number, answer: { status: 200, body: Buffer.from(text) } })\n${program}`,
  )
  const application = new ApplicationProcess(root, process.env)
  started.push(application)
  return application
}

const textOf = async (application: ApplicationProcess, path: string) =>
  Buffer.from((await application.page(path, null)).body).toString()

test('gives each reply to the one who asked, in whatever order they come', async () => {
  const application = start(`const asked = []
    process.on('message', (one) => asked.push(one) === 2 && asked.reverse().forEach(({ number, wants }) => reply(number, wants.path)))`)
  const texts = [textOf(application, '/ko'), textOf(application, '/en')]
  expect(await Promise.all(texts)).toEqual(['/ko', '/en'])
})

test('who asks before it listens gets a reply, too', async () => {
  const application = start(
    `setTimeout(() => process.on('message', ({ number, wants }) => reply(number, wants.path)), 100)`,
  )
  expect(await textOf(application, '/ko')).toBe('/ko')
})

test('who asks before it listens learns that it ended', async () => {
  await expect(start('process.exit(1)').page('/ko', null)).rejects.toThrow('A process of the application ended')
})

test('all that wait learn that it ended, and whoever asks later', async () => {
  const application = start(`process.on('message', () => process.exit(1))`)
  const waiting = await Promise.allSettled([application.page('/ko', null), application.typeface()])
  expect(waiting.map(({ status }) => status)).toEqual(['rejected', 'rejected'])
  await expect(application.page('/ko', null)).rejects.toThrow('A process of the application ended')
})
