import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from '@playwright/test'

// Every key and explanation of the test vault contains this word (e2e/vault).
const CANARY = 'KANARI'

test('nothing that a browser can reach before answering holds a key or an explanation', async ({ page, request }) => {
  test.setTimeout(300_000) // hundreds of addresses
  const exam = await page.request.post('/api/sittings', { data: { kind: 'exam', from: { blueprint: 'first-exam' } } })
  const { id, items } = await exam.json()
  await page.request.put(`/api/sittings/${id}/responses/${items[0].id}`, {
    data: { seq: 1, options: [items[0].options[0].id] },
  })
  const practice = await page.request.post('/api/sittings', { data: { kind: 'practice', from: { tags: ['drink/'] } } })
  const sittings = [id, (await practice.json()).id]

  const seen = new Map<string, string>()
  const queue = [
    ...['/', '/ko', '/en', '/en/notes', '/en/practice', '/en/exams', '/en/history', '/en/settings', '/en/nowhere'],
    ...['steeping-time', 'water-temperature', 'shelving', 'lending', 'no-question'].map((slug) => `/ko/notes/${slug}`),
    ...sittings.flatMap((sitting) => [
      `/en/sittings/${sitting}`,
      `/api/sittings/${sitting}`,
      `/en/sittings/${sitting}/result`,
    ]),
    ...['/api/ready', '/api/metrics', '/api/me/export', '/api/me/notes/steeping-time', `/api/sittings/${id}/result`],
  ]
  for (let path = queue.shift(); path !== undefined && seen.size < 600; path = queue.shift()) {
    if (seen.has(path)) continue
    for (const headers of [{}, { rsc: '1' }]) {
      const response = await page.request.get(path, { headers, maxRedirects: 5 })
      const body = await response.text()
      expect(body.includes(CANARY), `${path} ${JSON.stringify(headers)} (${response.status()})`).toBe(false)
      seen.set(path, body)
      queue.push(...links(body).filter((link) => !seen.has(link)))
    }
  }
  expect([...seen.keys()].filter((path) => path.endsWith('.js')).length, 'scripts were crawled').toBeGreaterThan(5)
  expect([...seen.keys()].filter((path) => path.includes('/topics/')).length, 'topics were crawled').toBeGreaterThan(1)

  const maps = [...seen.keys()].filter((path) => path.endsWith('.js')).map((path) => `${path}.map`)
  for (const map of maps) expect((await request.get(map)).status(), map).toBe(404)
  const files = readdirSync(join(process.env.E2E_DATA!, 'bundle'), { recursive: true, encoding: 'utf8' })
  const keys = files.filter((file) => /\/keys\/.*json$/.test(file))
  expect(keys.length, 'the bundle has keys').toBeGreaterThan(0)
  const hidden = [...keys, ...files.filter((file) => file.endsWith('bundle.json'))]
  for (const file of [...hidden, ...hidden.map((file) => file.split('/').slice(1).join('/')), 'current.json']) {
    for (const path of [`/${file}`, `/data/bundle/${file}`]) expect((await request.get(path)).status(), path).toBe(404)
  }
})

/** Every address of this site in a body: links, scripts, styles, images, and paths in payloads. */
function links(body: string): string[] {
  const found = body.matchAll(/["'(](\/(?!\/)[\w\-./%[\]()]*(?:\?[\w=&.-]*)?)["')\\]/g)
  return [...found].map(([, path]) => path!).filter((path) => !path.endsWith('/finish') && !path.endsWith('/answer'))
}
