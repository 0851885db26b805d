import { writeFile } from 'node:fs/promises'
import iconv from 'iconv-lite'
import { beforeEach, expect, test } from 'vitest'
import { compileAnew } from '../compiling/compile-anew'
import { compileHere } from '../compiling/compile-here'
import { at, bytesOf, keepOneNote, note, publishTo } from '../testing/trial-vault'
import { readVault } from './read-vault'

const TEXT = `---\ntags: [차/우리기]\n---\n${note('찻잔은 무엇으로 데우는가?', '뷁처럼 드문 글자도 있다.')}`

beforeEach(keepOneNote)

async function check(bytes: Uint8Array) {
  await writeFile(at('vault/tea.md'), bytes)
  const { files, images, messages: unread } = readVault(at('vault'))
  const { messages, items, content, records } = await compileAnew({ notes: files, images }, null, compileHere)
  const own = [...unread, ...messages].filter(({ file, ruleId }) => file === 'tea.md' && ruleId === 'file-unread')
  const hasPage = content.notes.some(({ path }) => path === 'tea.md')
  const page = hasPage ? records('tea.md').pages.toString() : null
  return { own, items, page }
}

test.each([
  ['CP949', iconv.encode(TEXT, 'cp949')],
  ['UTF-16LE', iconv.encode(TEXT, 'utf-16le', { addBOM: true })],
  ['UTF-16BE', iconv.encode(TEXT, 'utf-16be', { addBOM: true })],
])('a note in %s is read, and its author is told', async (name, bytes) => {
  const { own, items, page } = await check(bytes)
  expect(own).toMatchObject([{ severity: 'warning', reason: expect.stringContaining(`\`${name.toLowerCase()}\``) }])
  expect(items).toBe(2)
  expect(JSON.parse(`${page}}`)).toMatchObject({ title: '찻잔은 무엇으로 데우는가?', tags: ['차/우리기'] })
  expect(page).toContain('뷁처럼')
})

test('a note in the encoding of Western Windows is read', async () => {
  const { own, page } = await check(
    iconv.encode('# Café\n\nNaïve “déjà vu”, and much plain text around it.\n', 'win1252'),
  )
  expect(own).toHaveLength(1)
  expect(page).toContain('Naïve “déjà vu”')
})

test.each([
  ['Japanese in Shift JIS', iconv.encode('# 紅茶\n\n紅茶はどれですか、お湯を注ぎます\n', 'shift_jis')],
  ['Russian in KOI8-R', iconv.encode('# Чай\n\nКакой чай крепче всего заварен\n', 'koi8-r')],
  ['Chinese in GBK', iconv.encode('# 红茶\n\n下列哪一项是红茶的特点\n', 'gbk')],
  ['text in UTF-32', iconv.encode('# 차\n\n찻잔은 무엇으로 데우는가\n', 'utf-32le', { addBOM: true })],
  ['a picture with zero bytes', Buffer.from('R0lGODlhAQABAAAAACwAAAAAAQABAAACAkQBADs=', 'base64')],
  ['bytes that would be UTF-16 by their zeros', Buffer.from(Array.from({ length: 5_120 }, (_, i) => i % 256))],
  ['bytes without a zero', Buffer.from(Array.from({ length: 4_000 }, (_, i) => ((i * 7919) % 255) + 1))],
])('%s is a message, and no page of broken letters', async (_, bytes) => {
  const { own, page } = await check(bytes)
  expect(own).toMatchObject([{ severity: 'warning' }])
  expect(page).toBeNull()
})

test('a damaged byte in a note in UTF-8 costs its letter only', async () => {
  const bytes = Buffer.from(TEXT)
  bytes[bytes.indexOf('데우는')] = 0xff
  const { own, items } = await check(bytes)
  expect(own).toMatchObject([{ reason: 'Unexpected bytes that are no UTF-8, expected a file in UTF-8' }])
  expect(items).toBe(2)
})

test('a note that is saved in another encoding that cannot be read stays published as it was', async () => {
  await writeFile(at('vault/tea.md'), TEXT)
  await publishTo('bundles', 'cache')
  await writeFile(at('vault/tea.md'), iconv.encode('# 紅茶\n\n紅茶はどれですか、お湯を注ぎます\n', 'shift_jis'))
  const published = await publishTo('bundles', 'cache')
  expect(published.held).toMatchObject([{ path: 'tea.md' }])
  expect(Object.values(await bytesOf('bundles', published)).join()).toContain('찻잔은')
})
