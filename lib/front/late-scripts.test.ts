import { createServer, type RequestListener } from 'node:http'
import type { AddressInfo } from 'node:net'
import { runInNewContext } from 'node:vm'
import inject from 'light-my-request'
import { expect, test } from 'vitest'
import { scriptsLast, withLateScripts } from './late-scripts'

const A = '/_next/static/chunks/a.js'
const B = '/_next/static/chunks/b.js'
const PAGE = `<!DOCTYPE html><html><head><link rel="preload" as="script" fetchPriority="low" nonce="n1=" href="${B}"/>\
<script src="${A}" async="" nonce="n1="></script><link rel="preload" as="font" href="/fonts/f.woff2"/>\
<script nonce="n1=">first()</script><script src="/old.js" noModule="" nonce="n1="></script></head><body>가나다\
<script src="${B}" nonce="n1=" id="_R_" async=""></script><script nonce="n1=">push()</script></body></html>`

interface Loaded {
  src: string
  async: boolean
}

/** Runs the first inline script of a page as a browser would. */
function run(html: string, { hidden = false } = {}) {
  const asked: Loaded[] = []
  const waiting = { paint: [] as (() => void)[], timer: [] as (() => void)[] }
  class PerformanceObserver {
    constructor(private readonly after: () => void) {}
    observe({ type }: { type: string }) {
      if (type === 'paint') waiting.paint.push(this.after)
    }
  }
  const frame = { hidden: false, isOpen: false, contentDocument: { open: () => (frame.isOpen = true) }, remove() {} }
  frame.remove = () => (frame.isOpen = false)
  runInNewContext(/<script nonce="n1=">(.*?)<\/script>/.exec(html)![1]!, {
    document: {
      hidden,
      createElement: (tag: string) => (tag === 'iframe' ? frame : {}),
      documentElement: { appendChild: () => frame },
      head: { append: (script: Loaded) => asked.push(script) },
    },
    PerformanceObserver,
    setTimeout: (after: (script?: string) => void, ms = 0, script?: string) =>
      ms === 0 ? after(script) : waiting.timer.push(after),
  })
  const happen = (what: 'paint' | 'timer') => {
    for (const after of waiting[what]) after()
  }
  const isHeld = () => frame.isOpen
  return { asked: () => asked.map(({ src, async }) => [src, async]), isHeld, happen }
}

test('scripts and the hint for one leave the page, and one that asks for them comes', () => {
  const html = withLateScripts(PAGE)
  expect(html).not.toMatch(/<script[^>]*src="[^"]*[ab]\.js"|as="script"/)
  expect(html.replace(/<script nonce="n1=">\(u=>.*?<\/script>/, '')).toBe(
    '<!DOCTYPE html><html><head><link rel="preload" as="font" href="/fonts/f.woff2"/>' +
      '<script nonce="n1=">first()</script><script src="/old.js" noModule="" nonce="n1="></script></head>' +
      '<body>가나다<script nonce="n1=">push()</script></body></html>',
  )
})

test('they are asked for after the first paint, once', () => {
  const page = run(withLateScripts(PAGE))
  expect(page.asked()).toEqual([])
  expect(page.isHeld()).toBe(true)
  page.happen('paint')
  page.happen('timer')
  expect(page.isHeld()).toBe(false)
  expect(page.asked()).toEqual([
    [A, true],
    [B, true],
  ])
})

test('a page in the background asks at once, one that is never painted after a while', () => {
  expect(run(withLateScripts(PAGE), { hidden: true }).asked()).toHaveLength(2)
  const page = run(withLateScripts(PAGE))
  page.happen('timer')
  expect(page.asked()).toHaveLength(2)
})

test.each([
  'https://elsewhere.example/_next/static/chunks/a.js',
  '//elsewhere.example/_next/static/chunks/a.js',
  '/_next/static/chunks/../../../vault/a.js',
  '/vault/a.js',
])('a script from %s stays for the policy to refuse', (url) => {
  const html = `<script src="${url}" async=""></script>`
  expect(withLateScripts(html)).toBe(html)
  expect(run(withLateScripts(PAGE + html), { hidden: true }).asked()).toHaveLength(2)
})

test('HTML without scripts stays as it is', () => {
  const html = '<p>async="" $& <script>1</script></p>'
  expect(withLateScripts(html)).toBe(html)
})

const replyWith =
  (type: string): RequestListener =>
  (_, response) => {
    const bytes = Buffer.from(PAGE)
    response.writeHead(200, { 'content-type': type, 'content-length': bytes.length })
    for (let i = 0; i < bytes.length; i += 7) response.write(bytes.subarray(i, i + 7)) // cuts characters, too
    response.end()
  }

test('a page that comes in parts is changed as a whole, and its length is its own', async () => {
  const html = await inject(late(replyWith('text/html; charset=utf-8')), '/')
  expect(html.payload).toBe(withLateScripts(PAGE))
  expect(html.headers['content-length']).toBeUndefined()
})

test('other replies pass as they are', async () => {
  expect((await inject(late(replyWith('text/plain')), '/')).payload).toBe(PAGE)
})

test('over HTTP, a write and the end call back, and a HEAD has no body', async () => {
  const called: string[] = []
  const server = createServer(
    late((_, response) => {
      response.setHeader('content-type', 'text/html')
      response.write('<p>', 'utf8', () => called.push('write'))
      response.end('</p>', () => called.push('end'))
    }),
  )
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done))
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
  expect(await (await fetch(url)).text()).toBe('<p></p>')
  expect(called).toEqual(['write', 'end'])
  expect(await (await fetch(url, { method: 'HEAD' })).text()).toBe('')
  server.close()
})

function late(application: RequestListener): RequestListener {
  return scriptsLast(async (request, response) => application(request, response))
}
