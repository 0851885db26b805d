import { describe, expect, test } from 'vitest'
import { note } from '../testing/example-pages'
import { Attachment, MAX_ATTACHMENT_BYTES } from './attachment'
import { fillSlots } from './fill-slots'
import { vaultResolver } from './link-notes'
import { indexVault } from './vault-index'

const HASH = 'f'.repeat(64)
const file = (path: string, bytes = 1_234_567, hash = () => HASH) => new Attachment(path, bytes, hash)
const files = ['docs/paper.pdf', 'a b.mp3', 'clip.mp4', 'data.csv', 'plan.canvas'].map((path) => file(path))

function linked(source: string, attachments: readonly Attachment[] = files, lang = 'en') {
  const [one, other] = [note('a.md', source), note('b.md', '# B\n\n![[a b.mp3]] and ![[paper.pdf]]')]
  return fillSlots(one, vaultResolver(indexVault([one, other], { attachments }), one, true, lang))
}
const at = (ending: string) => `/vault/${'f'.repeat(32)}.${ending}`
const saves = (ending: string, name: string, words: string) => `<a href="${at(ending)}" download="${name}">${words}</a>`
const PDF = saves('pdf', 'paper.pdf', 'paper.pdf (PDF, 1.2 MB)')
const MP3 = saves('mp3', 'a b.mp3', 'a b.mp3 (MP3, 1.2 MB)')
const PLAYER = `<span class="player"><audio controls preload="none" src="${at('mp3')}" aria-label="a b.mp3"></audio> ${MP3}</span>`

test.each([
  ['[[paper.pdf]]', `<p>${PDF}</p>`],
  ['![[paper.pdf]]', `<p>${PDF}</p>`],
  ['![[docs/paper.pdf|the paper]]', `<p>${saves('pdf', 'paper.pdf', 'the paper (PDF, 1.2 MB)')}</p>`],
  [
    'See ![[paper.pdf#page=3]].',
    `<p>See </p>\n<p>${saves('pdf', 'paper.pdf', 'paper.pdf (PDF, 1.2 MB, p. 3)')}</p>\n<p>.</p>`,
  ],
  ['- ![[paper.pdf]]', PDF],
  ['[x](docs/paper.pdf)', `<p>${saves('pdf', 'paper.pdf', 'x (PDF, 1.2 MB)')}</p>`],
  ['<iframe src="docs/paper.pdf"></iframe>', PDF],
  ['[[data.csv]]', `<p>${saves('csv', 'data.csv', 'data.csv (CSV, 1.2 MB)')}</p>`],
  ['[[plan.canvas]]', saves('canvas', 'plan.canvas', 'plan.canvas (CANVAS, 1.2 MB)')],
  ['![[a b.mp3]]', `<p>${PLAYER}</p>`],
  ['![](a%20b.mp3)', `<p>${PLAYER}</p>`],
  ['<audio controls autoplay src="a b.mp3"></audio>', PLAYER],
  ['![[clip.mp4|300]]', `<video controls preload="none" src="${at('mp4')}" aria-label="clip.mp4" width="300"></video>`],
  ['![[clip.mp4#t=30]]', `src="${at('mp4')}#t=30"`],
  ['![[clip.mp4#t=30"onplay=x]]', `src="${at('mp4')}"`],
  ['[[clip.mp4]]', `<p>${saves('mp4', 'clip.mp4', 'clip.mp4 (MP4, 1.2 MB)')}</p>`],
])('%s leads to a file of the vault', (source, expected) => {
  const { html, assets, messages } = linked(source)
  expect(html).toContain(expected)
  expect(assets).toHaveLength(1)
  expect(messages).toEqual([])
})

test('files of an embedded note are kept for the page that shows it', () => {
  const { html, assets } = linked('![[b]]')
  expect(html).toContain(PLAYER)
  expect(assets).toEqual([`${'f'.repeat(32)}.mp3`, `${'f'.repeat(32)}.pdf`])
})

test.each([
  [0, '1 kB', '1kB'],
  [1_499, '1 kB', '1kB'],
  [999_000, '999 kB', '999kB'],
  [1_000_000, '1 MB', '1MB'],
  [52_428_800, '52.4 MB', '52.4MB'],
  [1_073_741_824, '1.1 GB', '1.1GB'],
])('%d bytes are %s in English, %s in Korean', (bytes, english, korean) => {
  expect(linked('[[x.zip]]', [file('x.zip', bytes)], 'en').html).toContain(`(ZIP, ${english})`)
  expect(linked('[[x.zip#page=2]]', [file('x.zip', bytes)], 'ko-KR').html).toContain(`(ZIP, ${korean}, 2쪽)`)
})

describe('a file that is not served', () => {
  test('because it is too large is not read, and the message names both sizes', () => {
    const large = file('x.zip', MAX_ATTACHMENT_BYTES + 1, () => {
      throw new Error('read')
    })
    const { html, messages } = linked('[[x.zip]]', [large])
    expect(html).toBe('<p><span class="unlinked">x.zip</span></p>')
    expect(messages).toMatchObject([
      {
        ruleId: 'link-unresolved',
        reason: 'Unexpected file `x.zip` of 1073741825 bytes, expected at most 1073741824 bytes',
      },
    ])
  })

  test('because it cannot be read is told', () => {
    const locked = file('x.zip', 5, () => {
      throw new Error('EACCES')
    })
    const { html, messages } = linked('![[x.zip]]', [locked])
    expect(html).toBe('<span class="unlinked">x.zip</span>')
    expect(messages).toMatchObject([{ reason: expect.stringContaining('which cannot be read') }])
  })

  test('because of its kind is told where the message says that nothing has its name', () => {
    const { messages } = linked('[[setup.exe]] [[Tea]]')
    expect(messages.map(({ mend }) => mend)).toEqual([
      'Learners see its words without a link; check the spelling, or write the note. Files that end in `.exe` are not served.',
      'Learners see its words without a link; check the spelling, or write the note.',
    ])
  })
})

test('no name of a file is markup', () => {
  const name = `"><img src=x onerror=alert(1)>.mp3`
  const one = note('a.md', 'x')
  const resolve = vaultResolver(indexVault([one], { attachments: [file(name)] }), one, true, 'en')
  const span = { start: { line: 1, column: 1 }, end: { line: 1, column: 1 } }
  const place = { target: name, heading: null, block: null, span }
  for (const slot of [
    { kind: 'embed', alt: '', ...place },
    { kind: 'link', text: 'x', ...place },
  ] as const)
    expect(resolve(slot).html).not.toContain('<img')
})
