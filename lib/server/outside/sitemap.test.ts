import { expect, test } from 'vitest'
import type { NoteSlug } from '../../model/ids'
import type { TopicNode } from '../../model/view'
import { growFolders } from '../listing/folder-tree'
import { pagesOfSite, sitemapFile, sitemapIndex } from './sitemap'

const origin = new URL('https://study.example')
const topics = [{ tag: 'a', children: [{ tag: 'a/b & c', children: [] }] }] as unknown as TopicNode[]
const root = growFolders([{ path: '폴더/x.md', items: 0 }])
const addressesIn = (text: string) => [...text.matchAll(/<loc>([^<]+)<\/loc>/g)].map(([, address]) => address!)

test('the pages of a site are its lists, topics, folders and notes', () => {
  const pages = pagesOfSite(topics, root, [{ slug: 'x' as NoteSlug, changed: '2025-02-01' }])
  expect(pages.map(({ rest }) => decodeURIComponent(rest))).toEqual([
    ...['', '/notes', '/folders', '/topics'],
    ...['/topics/a', '/topics/a/b & c', '/folders/폴더', '/notes/x'],
  ])
})

test('every page is named in both languages, each with the other, and with the day of its change', () => {
  const file = sitemapFile(origin, [{ rest: '/notes/x&y', changed: '2025-02-01' }], 1)!
  expect(addressesIn(file)).toEqual([
    'https://study.example/ko/notes/x&amp;y',
    'https://study.example/en/notes/x&amp;y',
  ])
  expect(file.match(/<lastmod>2025-02-01<\/lastmod>/g)).toHaveLength(2)
  expect(file.match(/hreflang="en" href="https:\/\/study\.example\/en\/notes\/x&amp;y"/g)).toHaveLength(2)
})

test('forty thousand notes stand in files of five thousand addresses, each once', () => {
  const notes = Array.from({ length: 40_000 }, (_, i) => ({ slug: `n${i}` as NoteSlug, changed: null }))
  const pages = pagesOfSite([], growFolders([]), notes)
  const files = addressesIn(sitemapIndex(origin, pages))
  expect(files).toHaveLength(17)
  expect(files.at(-1)).toBe('https://study.example/sitemaps/17.xml')
  const all = files.flatMap((_, index) => addressesIn(sitemapFile(origin, pages, index + 1)!))
  expect(new Set(all).size).toBe(80_008)
  expect(addressesIn(sitemapFile(origin, pages, 1)!)).toHaveLength(5_000)
  expect(sitemapFile(origin, pages, 18)).toBeNull()
})
