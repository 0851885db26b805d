import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'

const root = join(import.meta.dirname, '../..')
const read = (file: string) => JSON.parse(readFileSync(join(root, file), 'utf8'))

test.each(['ko', 'en'])('the manifest has the words of the interface: %s', (locale) => {
  const { chrome } = read(`components/messages/${locale}.json`)
  expect(read(`public/manifest-${locale}.webmanifest`), 'else run node e2e/pictures/draw-public.mjs').toMatchObject({
    name: chrome.name,
    short_name: chrome.name,
    description: chrome.about,
    lang: locale,
    shortcuts: ['review', 'practice', 'notes'].map((room) => ({ name: chrome[room], url: `${locale}/${room}` })),
  })
})
