import fc from 'fast-check'
import { expect, test } from 'vitest'
import { note, page } from '../testing/example-pages'
import type { Linked } from './fill-slots'

const anchorsIn = (html: string) => [...html.matchAll(/<h[2-6] id="([^"]*)"/gu)].map(([, id]) => id)
const anchorsOf = ({ sections }: Linked) => sections.slice(1).map(({ anchor }) => anchor)

const tea = note('tea.md', '앞\n\n## 물\n\n뜨겁다 ^hot\n\n> [!tip] 팁\n> ### 안\n> 글\n\n## [[cup|잔]]\n\n작다')

test('a section begins behind the opening tag of each heading, and goes on to the next one', () => {
  expect(page([tea]).sections).toEqual([
    { anchor: '', html: '<p>앞</p>\n<h2 id="물">' },
    { anchor: '물', html: expect.stringMatching(/^물<\/h2>\n<p id="\^hot">뜨겁다<\/p>.*<h3 id="안">$/su) },
    { anchor: '안', html: expect.stringMatching(/^안<\/h3>\n<p>글<\/p>.*<h2 id="잔">$/su) },
    { anchor: '잔', html: '<span class="unlinked">잔</span></h2>\n<p>작다</p>' },
  ])
})

test.each([
  ['a whole note', '![[tea]]', ['embed-1-물', 'embed-1-안', 'embed-1-잔', '뒤']],
  ['a section', '![[tea#물]]', ['embed-1-물', 'embed-1-안', '뒤']],
  ['a block', '![[tea#^hot]]', ['뒤']],
  ['a note that embeds another', '![[pot]]', ['embed-1-주전자', 'embed-1-embed-2-잔', '뒤']],
])('the sections of %s that a page embeds are its own', (_, embed, anchors) => {
  const pot = note('pot.md', '## 주전자\n\n![[tea#잔]]')
  const linked = page([note('a.md', `${embed}\n\n## 뒤\n\n글`), tea, pot])
  expect(anchorsOf(linked)).toEqual(anchors)
  expect(linked.sections.map(({ html }) => html).join('')).toBe(linked.html)
})

test('whatever a page embeds, its sections are those of the headings in its HTML', () => {
  const line = fc.constantFrom(
    ...[
      '글',
      '## 물',
      '### 물 ^b',
      '# 첫째',
      '## [[b]]',
      '![[b]]',
      '![[b#물]]',
      '![[c#^b]]',
      '![[a]]',
      '> ## 안',
      '- ## 점',
    ],
    ...['- 항목 ^d', '![[b#^d]]', '글[^1]', '[^1]: ## 각주', '```\n## code\n```', '## ![[b]]'],
  )
  const text = fc.array(line, { maxLength: 8 }).map((lines) => lines.join('\n\n'))
  fc.assert(
    fc.property(text, text, text, (a, b, c) => {
      const linked = page([note('a.md', a), note('b.md', b), note('c.md', c)])
      expect(anchorsOf(linked)).toEqual(anchorsIn(linked.html))
      expect(linked.sections.map(({ html }) => html).join('')).toBe(linked.html)
    }),
    { numRuns: 300 },
  )
})
