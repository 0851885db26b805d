import { createHash } from 'node:crypto'
import { mkdtempSync, readdirSync, readlinkSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { extname, join } from 'node:path'
import { expect, test } from '@playwright/test'
import { AppServer } from './support/app-server.mjs'

/** Half a second of a tone: PCM, one channel of 8 bits. */
function tone(): Buffer {
  const samples = Buffer.from(Array.from({ length: 4_000 }, (_, i) => 128 + Math.round(100 * Math.sin(i / 3))))
  const head = Buffer.alloc(44)
  head.write('RIFF')
  head.writeUInt32LE(36 + samples.length, 4)
  head.write('WAVEfmt ', 8)
  for (const [at, value] of [
    [16, 16],
    [24, 8_000],
    [28, 8_000],
  ] as const)
    head.writeUInt32LE(value, at)
  for (const [at, value] of [
    [20, 1],
    [22, 1],
    [32, 1],
    [34, 8],
  ] as const)
    head.writeUInt16LE(value, at)
  head.write('data', 36)
  head.writeUInt32LE(samples.length, 40)
  return Buffer.concat([head, samples])
}

const RUNS = '<script>document.title = "ran"; top.document.title = "ran"</script>'
const files: Record<string, string | Buffer> = {
  'tone.wav': tone(),
  'paper.pdf': `%PDF-1.7 ${'words '.repeat(300_000)}`,
  'page.html': `<!doctype html><title>still</title>${RUNS}`,
  'drawing.svg': `<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"><title>still</title><script>document.documentElement.setAttribute("width", "99")</script></svg>`,
  'reason.pdf': 'only an explanation links to it',
  'unlinked.pdf': 'no note links to it',
  'private.pdf': 'only a private note links to it',
}
const QUESTION = `**Question:** Which pot sings? ![[tone.wav]]

**Options:**
- A) The round one
- B) The tall one

**정답: A**

💡 추가 설명:
- **Option B** - 아니다. [[reason.pdf]]
`
const notes = {
  'tones.md': `# Tones\n\n![[tone.wav]]\n\nRead [[paper.pdf#page=3|the paper]], [a page](page.html) and [[drawing.svg]].\n\n## 관련 문제\n\n${QUESTION}`,
  'secret.md': '---\nprivate: true\n---\n# Secret\n\n[[private.pdf]]\n',
}
const addressOf = (name: string) =>
  `/vault/${createHash('sha256').update(files[name]!).digest('hex').slice(0, 32)}${extname(name)}`

let vault: string
let server: AppServer

test.describe.configure({ mode: 'serial' })
test.beforeAll(async () => {
  test.setTimeout(300_000)
  vault = mkdtempSync(join(tmpdir(), 'haeseol-files-'))
  for (const [name, text] of Object.entries({ ...files, ...notes })) writeFileSync(join(vault, name), text)
  server = await AppServer.open(vault)
})
test.afterAll(async () => {
  await server.close()
  rmSync(vault, { recursive: true })
})

test('a recording is played by the browser, and is not loaded before it is asked for', async ({ page }) => {
  const asked: string[] = []
  page.on('request', (request) => request.url().includes('/vault/') && asked.push(new URL(request.url()).pathname))
  await page.goto(`${server.url}/en/notes/tones`)
  await page.waitForLoadState('networkidle')
  const player = page.locator('audio').first()
  await expect(player).toHaveAttribute('aria-label', 'tone.wav')
  expect(asked).toEqual([])
  await player.focus()
  await page.keyboard.press('Space')
  await expect.poll(() => player.evaluate((audio: HTMLAudioElement) => audio.currentTime)).toBeGreaterThan(0.2)
  expect(await player.evaluate((audio: HTMLAudioElement) => audio.duration)).toBe(0.5)
  expect(new Set(asked)).toEqual(new Set([addressOf('tone.wav')]))
})

test('a document tells its kind and size, and is saved under its own name', async ({ page }) => {
  await page.goto(`${server.url}/en/notes/tones`)
  const link = page.getByRole('link', { name: 'the paper (PDF, 1.8 MB, p. 3)' })
  const [download] = await Promise.all([page.waitForEvent('download'), link.click()])
  expect(download.suggestedFilename()).toBe('paper.pdf')
})

test('parts of a file, and what is known of it, are sent as HTTP says', async ({ request }) => {
  const bytes = files['tone.wav'] as Buffer
  const get = (headers: Record<string, string>, method = 'GET') =>
    request.fetch(server.url + addressOf('tone.wav'), { method, headers })
  const whole = await get({})
  const { etag } = whole.headers()
  expect([whole.status(), whole.headers()['content-type'], whole.headers()['accept-ranges']]).toEqual([
    200,
    'audio/wav',
    'bytes',
  ])
  expect(await whole.body()).toEqual(bytes)
  const part = await get({ range: 'bytes=44-53' })
  expect([part.status(), part.headers()['content-range'], part.headers()['content-length']]).toEqual([
    206,
    `bytes 44-53/${bytes.length}`,
    '10',
  ])
  expect(await part.body()).toEqual(bytes.subarray(44, 54))
  expect(await (await get({ range: 'bytes=-4' })).body()).toEqual(bytes.subarray(-4))
  const beyond = await get({ range: `bytes=${bytes.length}-` })
  expect([beyond.status(), beyond.headers()['content-range']]).toEqual([416, `bytes */${bytes.length}`])
  expect((await get({ 'if-none-match': etag! })).status()).toBe(304)
  expect((await get({ range: 'bytes=0-3', 'if-range': '"another"' })).status()).toBe(200)
  const head = await get({}, 'HEAD')
  expect([head.status(), head.headers()['content-length']]).toEqual([200, String(bytes.length)])
})

test('a file that no page refers to is not there', async ({ request }) => {
  for (const name of ['unlinked.pdf', 'private.pdf'])
    expect((await request.get(server.url + addressOf(name))).status(), name).toBe(404)
  for (const path of ['/vault/paper.pdf', '/vault/tone.wav', '/vault/..%2fcurrent.json', '/vault/.unfinished'])
    expect((await request.get(server.url + path)).status(), path).toBe(404)
})

test('the file of an explanation is named only once the question is answered', async ({ page }) => {
  const name = addressOf('reason.pdf')
  await page.goto(`${server.url}/en/notes/tones`)
  expect(await page.content()).not.toContain(name)
  const begun = await page.request.post(`${server.url}/api/sittings`, {
    data: { kind: 'practice', from: { notes: ['tones'] } },
  })
  const text = await begun.text()
  expect(text).not.toContain(name)
  expect(text, 'that of the stem is').toContain(addressOf('tone.wav'))
  const { id, items } = JSON.parse(text)
  const answered = await page.request.put(`${server.url}/api/sittings/${id}/responses/${items[0].id}`, {
    data: { seq: 1, options: [items[0].options[0].id] },
  })
  expect(await answered.text()).toContain(name)
  expect((await page.request.get(server.url + name)).status()).toBe(200)
})

test('a hostile file runs nothing, however it is opened', async ({ page }) => {
  const drawing = await page.goto(server.url + addressOf('drawing.svg'))
  expect(drawing!.headers()['content-security-policy']).toContain("default-src 'none'")
  await expect(page.locator('svg')).toHaveAttribute('width', '9')
  const html = await page.request.get(server.url + addressOf('page.html'))
  expect(html.headers()).toMatchObject({
    'content-type': 'application/octet-stream',
    'content-disposition': 'attachment',
    'x-content-type-options': 'nosniff',
    'content-security-policy': expect.stringContaining('sandbox'),
  })
  await page.goto(`${server.url}/en/notes/tones`)
  for (const tag of ['iframe', 'embed', 'object']) {
    await page.evaluate(
      ([tag, source]) => {
        const frame = document.createElement(tag!)
        frame.setAttribute(tag === 'object' ? 'data' : 'src', source!)
        document.body.append(frame)
      },
      [tag, addressOf('page.html')],
    )
  }
  await page.waitForTimeout(500)
  expect(await page.title()).not.toBe('ran')
})

/** Files that the server has open. */
const opened = () =>
  readdirSync(`/proc/${server.pid}/fd`).filter((fd) => {
    try {
      return readlinkSync(`/proc/${server.pid}/fd/${fd}`).includes('/assets/')
    } catch {
      return false // it was closed meanwhile
    }
  }).length

test('a reader who goes away leaves no file open', async () => {
  test.skip(process.platform !== 'linux')
  for (let i = 0; i < 20; i++) {
    const gone = new AbortController()
    const reply = await fetch(server.url + addressOf('paper.pdf'), { signal: gone.signal })
    await reply.body!.getReader().read()
    gone.abort()
  }
  await expect.poll(opened).toBe(0)
})
