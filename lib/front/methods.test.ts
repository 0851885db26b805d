import { readdirSync, readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { takesWrites } from './methods'

const WRITES = /^export (const|async function) (POST|PUT|PATCH|DELETE)\b/m
/** `[locale]/(site)/plan/page.tsx` is at `/ko/plan`. */
const addressOf = (file: string) =>
  `/${file.replace(/\/?\([^/]*\)|\/?(page|route)\.tsx?$/g, '').replace('[locale]', 'ko')}`

test('what writes can be reached by every method, and pages only by those that read', () => {
  const files = readdirSync('app', { recursive: true, encoding: 'utf8' }).map((file) => file.replaceAll('\\', '/'))
  const handlers = files.filter((file) => /\/route\.ts$/.test(file) && WRITES.test(readFileSync(`app/${file}`, 'utf8')))
  const pages = files.filter((file) => /\/page\.tsx$/.test(file))
  expect(Math.min(handlers.length, pages.length)).toBeGreaterThan(20)
  expect(handlers.map(addressOf).filter((address) => !takesWrites(address))).toEqual([])
  expect(pages.map(addressOf).filter(takesWrites)).toEqual([])
})
