/**
 * Draws the files of `public/`: icons, pictures for shared links, and web manifests. The mark is `public/icon.svg`, the
 * colours come from app/css/tokens.css, the words from the interface.
 *
 *     node e2e/pictures/draw-public.mjs
 */
import { readFileSync, writeFileSync } from 'node:fs'
import { extname, join, resolve } from 'node:path'
import { chromium } from '@playwright/test'
import { launchOptions } from '../support/browser.mjs'

const root = resolve(import.meta.dirname, '../..')
const read = (file) => readFileSync(join(root, file), 'utf8')
const mark = read('public/icon.svg')
const tokens = read('app/css/tokens.css').replace('@theme static', ':root')
const types = { '.css': 'text/css', '.woff2': 'font/woff2' }

const page = (style, body) => `<!doctype html><html data-theme="light"><meta charset="utf-8">
<link rel="stylesheet" href="/components/typeface/pretendard.css">
<style>${tokens} * { margin: 0; box-sizing: border-box } body { background: var(--color-paper); color: var(--color-ink);
font-family: var(--font-sans); word-break: keep-all; overflow: hidden } ${style}</style><body>${body}`

/** @param {number} share  the mark's share of the width: a mask may cut off a fifth of each side */
const icon = (share) =>
  page(`body { display: grid; place-items: center; height: 100vh } svg { width: ${share}% }`, mark)

const LINK_STYLE = `
body { padding: 80px 88px; height: 630px; display: grid; grid-template-columns: 1fr 264px; grid-template-rows: auto 1fr auto;
column-gap: 48px } strong { font-size: 46px; font-weight: 600; letter-spacing: -0.02em } svg { width: 264px; grid-area: 1 / 2 / 3 }
h1 { font-size: 88px; line-height: 1.22; font-weight: 700; letter-spacing: -0.03em; text-wrap: balance; align-self: center }
p { grid-column: 1 / 3; font-size: 34px; line-height: 1.5; color: var(--color-ink-soft); padding-left: 28px; text-wrap: balance;
border-left: 6px solid var(--color-red) }`

const link = ({ name, claim, about }) =>
  page(LINK_STYLE, `<strong>${name}</strong>${mark}<h1>${claim}</h1><p>${about}</p>`)

const ICONS = [
  { file: 'icon-192.png', size: 192, share: 76, purpose: 'any' },
  { file: 'icon-512.png', size: 512, share: 76, purpose: 'any' },
  { file: 'icon-maskable-192.png', size: 192, share: 54, purpose: 'maskable' },
  { file: 'icon-maskable-512.png', size: 512, share: 54, purpose: 'maskable' },
]
const APPLE = { file: 'apple-touch-icon.png', size: 180, share: 66 }

/** Addresses are relative to the manifest, so that they are right below any base path. */
/** The pages that an installed application offers at once. */
const SHORTCUTS = ['review', 'practice', 'notes']

const manifest = (lang, { name, about, ...words }, colour) => ({
  name,
  short_name: name,
  description: about,
  lang,
  dir: 'ltr',
  start_url: lang,
  scope: '.',
  display: 'standalone',
  background_color: colour,
  theme_color: colour,
  icons: [
    { src: 'icon.svg', sizes: 'any', type: 'image/svg+xml' },
    ...ICONS.map(({ file, size, purpose }) => ({ src: file, sizes: `${size}x${size}`, type: 'image/png', purpose })),
  ],
  shortcuts: SHORTCUTS.map((room) => ({ name: words[room], url: `${lang}/${room}` })),
})

const browser = await chromium.launch(launchOptions)
const tab = await browser.newPage({ colorScheme: 'light' })
let html = ''
await tab.route('**/*', (route) => {
  const { pathname } = new URL(route.request().url())
  if (pathname === '/') return route.fulfill({ contentType: 'text/html', body: html })
  return route.fulfill({ contentType: types[extname(pathname)], body: readFileSync(join(root, pathname)) })
})

async function open(content, width, height) {
  html = content
  await tab.setViewportSize({ width, height })
  await tab.goto('http://public.invalid/')
  await tab.evaluate(() => document.fonts.ready)
}

async function draw(file, content, width, height) {
  await open(content, width, height)
  await tab.screenshot({ path: join(root, 'public', file) })
}

/** The colour of the paper as `#rrggbb`, which every browser supports in a manifest. */
function paperColour() {
  return tab.evaluate(() => {
    const canvas = document.createElement('canvas').getContext('2d')
    canvas.fillStyle = getComputedStyle(document.body).backgroundColor
    canvas.fillRect(0, 0, 1, 1)
    const [red, green, blue] = canvas.getImageData(0, 0, 1, 1).data
    return `#${[red, green, blue].map((part) => part.toString(16).padStart(2, '0')).join('')}`
  })
}

for (const { file, size, share } of [...ICONS, APPLE]) await draw(file, icon(share), size, size)
const paper = await paperColour()
for (const lang of ['ko', 'en']) {
  const { chrome } = JSON.parse(read(`components/messages/${lang}.json`))
  await draw(`link-${lang}.png`, link(chrome), 1200, 630)
  const text = JSON.stringify(manifest(lang, chrome, paper), null, 2)
  writeFileSync(join(root, `public/manifest-${lang}.webmanifest`), `${text}\n`)
}
await browser.close()
