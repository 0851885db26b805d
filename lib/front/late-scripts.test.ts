import { runInNewContext } from 'node:vm'
import { expect, test } from 'vitest'
import { withLateScripts } from './late-scripts'

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

test('a page for errors is drawn by script, so it asks for its scripts at once', () => {
  const html = PAGE.replace('<html>', '<html id="__next_error__">')
  expect(withLateScripts(html)).toBe(html)
})
