/**
 * Tries vaults that are not our own: serves them like `npm start` and looks at them on a phone.
 *
 *     npm run try:vaults -- <folder> … [--notes <number>] [--pictures <folder>]
 *
 * Prints for each folder: the number of notes, seconds of a processor and memory of the first compilation, links that lead nowhere
 * and how many of them Obsidian would resolve, tags and signs that stand as text on pages, the largest page of a list, the height of
 * home on a phone, how many of the opened pages have more than 100 kB or are wider than the screen, and the messages of `haeseol
 * check` by rule. Links and signs are looked for in all notes. It opens all lists, and 100 notes (or as many as `--notes` says)
 * spread evenly over the vault. Needs a built application and Chromium. With `--pictures`, it takes screenshots of home, notes,
 * topics, folders, a folder, and practice at 360 and 1280 pixels.
 */
import { spawnSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { basename, join, resolve } from 'node:path'
import { parseArgs } from 'node:util'
import { chromium } from '@playwright/test'
import { freePort } from '../cli/shared/free-port.mjs'
import { AppServer } from '../e2e/support/app-server.mjs'
import { launchOptions } from '../e2e/support/browser.mjs'
import { residentMb } from './figures.mjs'
import { measureProcess, writePeak } from './measure-process.mjs'
import { bundlePages } from './vaults/bundle-pages.mjs'
import { countRules, rawOnPages, unresolvedLinks } from './vaults/read-messages.mjs'
import { tableOf } from './vaults/table.mjs'

const ORIGIN = 'https://study.example'
const LARGEST = 100_000
const PHONE = { width: 360, height: 780 }
const DESK = { width: 1280, height: 900 }
const LISTS = ['', '/notes', '/folders', '/topics', '/practice']

const root = resolve(import.meta.dirname, '..')
const { positionals: vaults, values } = parseArgs({
  allowPositionals: true,
  options: { pictures: { type: 'string' }, notes: { type: 'string', default: '100' } },
})

const work = mkdtempSync(join(tmpdir(), 'haeseol-vaults-'))
writePeak(work)
const browser = await chromium.launch(launchOptions)
try {
  const tried = []
  for (const vault of vaults) tried.push(await tryVault(resolve(vault)))
  console.log(tableOf(tried))
} finally {
  await browser.close()
  rmSync(work, { recursive: true })
}

async function tryVault(vault) {
  const name = basename(vault)
  const server = new AppServer(vault, await freePort(), { HAESEOL_ORIGIN: ORIGIN })
  try {
    const compiled = measureProcess(work, [join(root, 'cli/haeseol.mjs'), 'publish', vault], server.env)
    if (compiled.status > 1) throw new Error(`${name} was not published: ${compiled.stderr}`)
    await server.start()
    const pages = await pagesOf(server.url)
    const opened = await openAll(server.url, [...pages.lists, ...spread(pages.notes, Number(values.notes))])
    if (values.pictures !== undefined) await draw(server.url, pages.lists, join(values.pictures, name))
    const messages = messagesOf(vault, server.env)
    const lists = opened.filter(({ path }) => pages.lists.includes(path))
    return {
      name,
      notes: pages.notes.length,
      seconds: compiled.processorMs / 1000,
      links: unresolvedLinks(vault, messages),
      raw: rawOnPages(vault, bundlePages(server.env.BUNDLE_DIR), messages),
      compileMb: compiled.mb,
      serverMb: residentMb(server.pid),
      largestList: Math.max(...lists.map(({ bytes }) => bytes)),
      tallestList: Math.max(...lists.map(({ height }) => height)),
      home: lists[0].height,
      opened: opened.length,
      heavy: opened.filter(({ bytes }) => bytes > LARGEST),
      wide: opened.filter(({ width }) => width > PHONE.width),
      rules: countRules(messages),
    }
  } finally {
    await server.close()
  }
}

/** The addresses of the sitemap. */
async function pagesOf(url) {
  const paths = []
  const textOf = async (path) => (await fetch(url + path)).text()
  const locations = (text) => [...text.matchAll(/<loc>([^<]+)<\/loc>/g)].map(([, address]) => new URL(address).pathname)
  for (const file of locations(await textOf('/sitemap.xml'))) paths.push(...locations(await textOf(file)))
  const ofRoom = (room) => paths.filter((path) => path.startsWith(`/ko/${room}/`))
  const largest = async (all) => {
    const sized = await Promise.all(spread(all, 20).map(async (path) => ({ path, bytes: (await textOf(path)).length })))
    return sized.sort((a, b) => b.bytes - a.bytes).slice(0, 1)
  }
  const parts = [...(await largest(ofRoom('folders'))), ...(await largest(ofRoom('topics')))].map(({ path }) => path)
  return { lists: [...LISTS.map((list) => `/ko${list}`), ...parts], notes: ofRoom('notes') }
}

/** A number of elements, spread evenly over a list. */
function spread(all, most) {
  if (all.length <= most) return all
  return Array.from({ length: most }, (_, i) => all[Math.floor((i * all.length) / most)])
}

async function openAll(url, paths) {
  const page = await browser.newPage({ viewport: PHONE })
  const opened = []
  for (const path of paths) {
    const bytes = (await (await fetch(url + path)).arrayBuffer()).byteLength
    await page.goto(url + path)
    const { scrollWidth: width, scrollHeight: height } = await page.evaluate(() => {
      const { scrollWidth, scrollHeight } = document.documentElement
      return { scrollWidth, scrollHeight }
    })
    opened.push({ path, bytes, width, height })
  }
  await page.close()
  return opened
}

async function draw(url, paths, folder) {
  mkdirSync(folder, { recursive: true })
  for (const viewport of [PHONE, DESK]) {
    const page = await browser.newPage({ viewport })
    for (const path of paths) {
      await page.goto(url + path)
      const name = decodeURIComponent(path).slice(1).replaceAll('/', '_').slice(0, 60)
      await page.screenshot({ path: join(folder, `${name}-${viewport.width}.png`), fullPage: true })
    }
    await page.close()
  }
}

function messagesOf(vault, env) {
  const args = [join(root, 'cli/haeseol.mjs'), 'check', vault, '--format', 'json']
  const { stdout } = spawnSync(process.execPath, args, { env, encoding: 'utf8', maxBuffer: 1e9 })
  return JSON.parse(stdout).messages
}
