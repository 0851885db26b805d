import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { createServer, request, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, type Page, test } from '@playwright/test'
import { AppServer } from './support/app-server.mjs'
import { copyLine, Device, deviceAndServer, isHere } from './support/device'
import { expectFreeAndFitting } from './support/page-checks'

test.describe.configure({ timeout: 180_000 })
const { server } = deviceAndServer()

/** A proxy before the server, as if another version of the worker had been deployed since. */
async function openDeployments(port: number): Promise<{ url: string; deploy(): void; server: Server }> {
  let version = 1
  const server = createServer((asked, reply) => {
    const isWorker = asked.url === '/offline-worker.js'
    const headers = { ...asked.headers, ...(isWorker && { 'accept-encoding': 'identity' }) } // it gets an addition
    const forwarded = request({ port, path: asked.url!, method: asked.method!, headers }, (answer) => {
      const { 'content-length': length, etag, ...headers } = answer.headers
      reply.writeHead(answer.statusCode!, isWorker ? headers : answer.headers)
      answer.on('end', () => reply.end(isWorker ? `//${version}` : ''))
      answer.pipe(reply, { end: false })
    })
    forwarded.on('error', () => reply.destroy()) // the server is just being replaced
    asked.pipe(forwarded)
  })
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done))
  const { port: own } = server.address() as AddressInfo
  return { url: `http://localhost:${own}`, deploy: () => version++, server }
}

test('an update is offered and never forced, and never in an exam', async () => {
  const proxy = await openDeployments(server().port)
  const visitor = new Device(proxy.url)
  const offer = (page: Page) => page.getByText('An update is ready.')
  try {
    const page = await visitor.open('/en/notes/lending')
    await isHere(page, '/en/notes/lending')
    const first = await page.evaluate(() => performance.timeOrigin)
    proxy.deploy()
    await page.evaluate(async () => (await navigator.serviceWorker.ready).update())
    await expect(offer(page)).toBeVisible()
    expect(await page.evaluate(() => performance.timeOrigin), 'the page was not loaded again').toBe(first)

    const data = { kind: 'exam', from: { tags: ['library/'] }, minutes: 10 }
    const { id } = await (await page.request.post('/api/sittings', { data })).json()
    const exam = await visitor.open(`/en/sittings/${id}`)
    await exam.waitForLoadState('networkidle')
    await expect(offer(exam)).toHaveCount(0)

    await page.getByRole('button', { name: 'Later' }).click()
    await page.reload()
    await page.waitForLoadState('networkidle')
    await expect(offer(page), 'put off in this tab').toHaveCount(0)

    const tab = await visitor.open('/en/notes/shelving')
    await Promise.all([tab.waitForEvent('load'), tab.getByRole('button', { name: 'Open again' }).click()])
    await expect.poll(() => tab.evaluate(async () => (await navigator.serviceWorker.ready).waiting)).toBe(null)
    await expect(offer(tab)).toHaveCount(0)
  } finally {
    await visitor.discard()
    proxy.server.close()
  }
})

test('through deploys of notes, server and worker a browser goes on: no answer is lost, and the update is offered', async () => {
  const vault = mkdtempSync(join(tmpdir(), 'haeseol-deploys-'))
  cpSync('e2e/vault', vault, { recursive: true })
  const deployed = await AppServer.open(vault)
  const proxy = await openDeployments(deployed.port)
  const learner = new Device(proxy.url)
  let weeks = 2 // what the note says, another number with each version
  /** What a deploy is, in turn: of notes, of the server, of the worker. */
  const deploys = [
    async () => {
      const before = await deployed.bundle()
      const note = join(vault, 'library/lending.md')
      weeks += 1
      writeFileSync(note, readFileSync(note, 'utf8').replace(/기간은 \d주이고/, `기간은 ${weeks}주이고`))
      await deployed.publish()
      await deployed.bundleAfter(before)
    },
    async () => {
      await deployed.stop('SIGTERM')
      await deployed.start()
    },
    async () => proxy.deploy(),
  ]
  try {
    const page = await learner.open('/en/notes/lending')
    await isHere(page, '/en/notes/lending')
    const data = { kind: 'practice', from: { tags: ['drink/', 'library/'] } }
    const { id, items } = await (await page.request.post('/api/sittings', { data })).json()
    await page.goto(`/en/sittings/${id}`)
    for (const [i, item] of items.entries()) {
      await page.goto(`/en/sittings/${id}#${item.id}`)
      const answering = page.locator(`[id="${item.id}"]`)
      const replaced = deploys[i % deploys.length]!()
      for (const option of item.options.slice(0, item.choose))
        await answering.locator(`input[value="${option.id}"]`).check({ force: true })
      await answering.getByRole('button', { name: 'Mark it' }).click()
      await replaced
      await expect(answering.getByText(/^(Correct|Partly|Not correct)/).first()).toBeVisible({ timeout: 60_000 })
    }
    const { responses } = await (await page.request.get('/api/me/export')).json()
    expect(responses.map((one: { item: string }) => one.item).sort()).toEqual(
      items.map((one: { id: string }) => one.id).sort(),
    )
    await page.goto('/en/notes/lending')
    await expect(page.getByText(`기간은 ${weeks}주이고`).first()).toBeVisible()
    await page.evaluate(async () => (await navigator.serviceWorker.ready).update())
    await expect(page.getByText('An update is ready.')).toBeVisible()
    await expectFreeAndFitting(page, 'an update is offered')
    await deployed.stop('SIGKILL')
    await page.goto('/en/notes/lending')
    await expect(copyLine(page)).toBeVisible()
    await expect(page.getByText(`기간은 ${weeks}주이고`).first(), 'the copy is of the last version').toBeVisible()
    await expectFreeAndFitting(page, 'a copy')
  } finally {
    await learner.discard()
    proxy.server.close()
    await deployed.close()
    rmSync(vault, { recursive: true })
  }
})
