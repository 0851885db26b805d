/**
 * Measures a page on a phone: bytes of script compared with an empty page of the framework, and Lighthouse's scores.
 *
 *     node bench/page.mjs [rounds of Lighthouse, 3]
 *
 * The empty page is built here with the same framework. Bytes are those of all script files requested until the network
 * was idle: as transferred (the front sends Brotli, the framework's own server gzip), and how far they are beyond the empty
 * page if both are packed with Brotli or both with gzip. Lighthouse runs its mobile preset (slow 4G and a four times slower
 * processor, both simulated). All rounds are printed; the best one was disturbed least by other work on the machine. The
 * application must be built.
 */
import { spawn, spawnSync } from 'node:child_process'
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { setTimeout } from 'node:timers/promises'
import { brotliCompressSync, gzipSync } from 'node:zlib'
import { chromium } from '@playwright/test'
import { freePort } from '../cli/shared/free-port.mjs'
import { AppServer } from '../e2e/support/app-server.mjs'
import { launchOptions } from '../e2e/support/browser.mjs'
import { anyAnswer, Learner } from '../e2e/support/learner.mjs'

const root = resolve(import.meta.dirname, '..')
const [rounds = 3] = process.argv.slice(2).map(Number)
const PAGES = { home: '/ko', 'concept page': '/ko/notes/endpoint-types', practice: '/ko/practice' }
const EXAM = 'mla-c01-short'
const next = join(root, 'node_modules/next/dist/bin/next')

const server = await AppServer.open('content')
const empty = await serveEmptyPage()
try {
  const pages = { 'empty page': { url: empty.url }, ...ownPages(server.url), result: await resultOf(server.url) }
  const bytes = {}
  for (const [name, page] of Object.entries(pages)) bytes[name] = await scriptBytes(page)
  const beyond = (sums, packing) => kB(sums[packing] - bytes['empty page'][packing])
  const row = (sums) => ({
    'sent, kB': kB(sums.sent),
    'beyond, Brotli': beyond(sums, 'brotli'),
    'beyond, gzip': beyond(sums, 'gzip'),
  })
  console.table(Object.fromEntries(Object.entries(bytes).map(([name, sums]) => [name, row(sums)])))
  console.table(Object.fromEntries(Object.entries(pages).map(([name, page]) => [name, audit(page)])))
} finally {
  empty.stop()
  await server.close()
}

/** As a first visit shows them. */
function ownPages(url) {
  return Object.fromEntries(Object.entries(PAGES).map(([name, path]) => [name, { url: url + path }]))
}

/** The result of a whole exam, of which all questions are answered. */
async function resultOf(url) {
  const learner = new Learner(url)
  const { id, items } = await learner.begin({ kind: 'exam', from: { blueprint: EXAM } })
  for (const item of items) await learner.answer(id, item.id, { seq: 1, options: anyAnswer(item) })
  await learner.ask('POST', `/api/sittings/${id}/finish`)
  return { url: `${url}/ko/sittings/${id}/result`, headers: { cookie: learner.cookie } }
}

function kB(bytes) {
  return Math.round(bytes / 100) / 10
}

async function scriptBytes({ url, headers = {} }) {
  const browser = await chromium.launch(launchOptions)
  const page = await browser.newPage({ extraHTTPHeaders: headers })
  const sizes = []
  page.on('requestfinished', (request) => {
    if (request.resourceType() === 'script') sizes.push(sizesOf(request))
  })
  await page.goto(url, { waitUntil: 'networkidle' })
  const all = await Promise.all(sizes)
  await browser.close()
  const sum = (key) => all.reduce((bytes, size) => bytes + size[key], 0)
  return { sent: sum('sent'), brotli: sum('brotli'), gzip: sum('gzip') }
}

async function sizesOf(request) {
  const { responseBodySize } = await request.sizes()
  const body = await (await request.response()).body()
  return { sent: responseBodySize, brotli: brotliCompressSync(body).length, gzip: gzipSync(body).length }
}

/** Builds and serves a page with one word on it. */
async function serveEmptyPage() {
  const folder = join(root, '.haeseol/empty-page')
  mkdirSync(join(folder, 'app'), { recursive: true })
  writeFileSync(
    join(folder, 'app/layout.jsx'),
    'export default function Layout({ children }) { return <html lang="en"><body>{children}</body></html> }',
  )
  writeFileSync(join(folder, 'next.config.mjs'), 'export default {}') // otherwise ours is found above it
  writeFileSync(join(folder, 'app/page.jsx'), 'export default function Page() { return <p>Empty</p> }')
  const env = { ...process.env, NODE_ENV: 'production', NEXT_TELEMETRY_DISABLED: '1' }
  const built = spawnSync(process.execPath, [next, 'build', folder], { cwd: root, env, encoding: 'utf8' })
  if (built.status !== 0) throw new Error(`The empty page was not built: ${built.stdout}${built.stderr}`)
  const port = await freePort()
  const child = spawn(process.execPath, [next, 'start', folder, '-p', String(port)], {
    cwd: root,
    env,
    stdio: 'ignore',
  })
  const url = `http://localhost:${port}`
  while (!(await fetch(url).catch(() => null))) await setTimeout(100)
  function stop() {
    child.kill()
    rmSync(folder, { recursive: true, force: true })
  }
  return { url, stop }
}

function audit(page) {
  const reports = Array.from({ length: rounds }, () => lighthouse(page))
  reports.sort((a, b) => b.categories.performance.score - a.categories.performance.score)
  const { categories, audits } = reports[0]
  return {
    performance: reports.map(({ categories }) => score(categories.performance)).join(' '),
    accessibility: score(categories.accessibility),
    'best practices': score(categories['best-practices']),
    'layout shift': Number(audits['cumulative-layout-shift'].numericValue.toFixed(4)),
    'largest paint, s': Math.round(audits['largest-contentful-paint'].numericValue / 10) / 100,
    'blocked, ms': Math.round(audits['total-blocking-time'].numericValue),
  }
}

function score({ score }) {
  return Math.round(score * 100)
}

/** Chromium sometimes records no navigation. Another run does. */
function lighthouse(page, tries = 3) {
  try {
    return lighthouseOnce(page)
  } catch (error) {
    if (tries === 1) throw error
    return lighthouse(page, tries - 1)
  }
}

function lighthouseOnce({ url, headers = {} }) {
  const output = join(root, '.haeseol/lighthouse.json')
  const ran = spawnSync(
    process.execPath,
    [
      join(root, 'node_modules/lighthouse/cli/index.js'),
      url,
      '--quiet',
      `--extra-headers=${JSON.stringify(headers)}`,
      '--output=json',
      `--output-path=${output}`,
      '--only-categories=performance,accessibility,best-practices',
      '--chrome-flags=--headless=new --no-sandbox --disable-dev-shm-usage',
    ],
    { env: { ...process.env, CHROME_PATH: launchOptions.executablePath }, encoding: 'utf8' },
  )
  if (ran.status !== 0) throw new Error(`Lighthouse ended with status ${ran.status}: ${ran.stderr}`)
  return JSON.parse(readFileSync(output, 'utf8'))
}
