import { describe, expect, test } from 'vitest'
import { note, page, rules } from '../testing/example-pages'
import { readImage } from './vault-index'

const png = Uint8Array.from(Buffer.from('89504e470d0a1a0a0000000d4948445200000140000000f00806000000', 'hex'))

const tea = note('차/Green Tea.md', '## 🍵 물 온도\n\n80도 ^heat\n\n## 잎\n\n어린 잎', {
  titles: ['녹차', 'green-tea-title'],
  aliases: ['綠茶'],
})

describe('a link', () => {
  test.each([
    'Green Tea',
    'green tea',
    '차/Green Tea',
    '차/green tea.md',
    '녹차',
    'green-tea-title',
    '綠茶',
    './차/Green Tea.md',
    '녹차'.normalize('NFD'),
  ])('finds its note by %s', (name) => {
    const linked = page([note('마당.md', `[[${name}|차]]`), tea])
    expect(linked).toMatchObject({
      html: '<p><a href="/notes/green%20tea" data-note="green tea">차</a></p>',
      links: ['green tea'],
      messages: [],
    })
  })

  test('finds a note from the folder of its own, and above it', () => {
    const cup = note('그릇/잔.md', '[주전자](주전자.md) [차](../차/Green%20Tea.md)')
    expect(page([cup, note('그릇/주전자.md', ''), note('찬장/주전자.md', ''), tea])).toMatchObject({
      links: ['주전자', 'green tea'],
      messages: [],
    })
  })

  test.each([
    ['주제/깊이/가.md', '주제/잔.md'],
    ['그릇/가.md', '그릇/모음/잔.md'],
    ['다른/가.md', '주제/잔.md'],
    ['가.md', '주제/잔.md'],
  ])('of several notes of a name leads from %s to the nearest, and says so once', (from, expected) => {
    const cups = ['그릇/모음/잔.md', '주제/잔.md', '짧은/잔.md', '먼/먼/먼/잔.md'].map((path) => note(path, path))
    const { html, messages } = page([note(from, '[[잔]] ![[잔]] [[잔|또]]'), ...cups])
    expect(html).toContain(`<p>${expected}</p>`)
    expect(messages.map(({ ruleId }) => ruleId)).toEqual(['link-ambiguous'])
  })

  test.each(['Cup', 'cup', 'CUP', './Cup', 'tea/cup.md'])('leads to the file that is spelled like %s', (name) => {
    const twins = ['Cup', 'cup', 'CUP'].map((stem) => note(`tea/${stem}.md`, `This is ${stem}.`))
    const { html, messages } = page([note('tea/a.md', `![[${name}]]`), ...twins])
    expect(html).toContain(`This is ${/cup/i.exec(name)![0]}.`)
    expect(messages).toEqual([])
  })

  test('by a whole path names one note, whatever is near', () => {
    const { html, messages } = page([
      note('주제/깊이/가.md', '![[잔]]'),
      note('잔.md', '뿌리'),
      note('주제/잔.md', '가까움'),
    ])
    expect([html.includes('뿌리'), messages]).toEqual([true, []])
  })

  test('of several images of a name shows the nearest', () => {
    const images = ['ㄱ/잔.png', 'ㄴ/잔.png'].map((path, i) => readImage({ path, bytes: new Uint8Array([...png, i]) }))
    const linked = page([note('ㄴ/ㄷ/가.md', '![[잔.png]]')], images)
    expect(linked.assets).toEqual([images[1]!.asset])
    expect(rules(linked)).toEqual(['link-ambiguous'])
  })

  test.each([
    '안내/첫걸음.html',
    '/안내/첫걸음/',
    '/docs/안내/첫걸음.html',
    '/book/ko/안내/첫걸음',
    './첫걸음.htm',
    '첫걸음/',
    '안내/모음/',
    '/안내/모음/index.html',
    '모음/index.html#x',
  ])('finds the note that a site calls %s', (name) => {
    const [first, index] = [note('안내/첫걸음.md', '글'), note('안내/모음/README.md', '글')]
    const { links, messages } = page([note('안내/가.md', `[글](${name})`), first, index])
    expect(links).toEqual([name.includes('모음') ? index.slug : first.slug])
    expect(messages.filter(({ ruleId }) => ruleId !== 'heading-unresolved')).toEqual([])
  })

  test.each(['첫걸음.html', '/회사/소개', 'https://a.example/안내/첫걸음/', '/'])(
    'takes %s for no other note',
    (name) => {
      const { links } = page([
        note('안내/가.md', `[글](${name})`),
        note('소개.md', '글'),
        note('안내/첫걸음/다.md', '글'),
      ])
      expect(links).toEqual([])
    },
  )

  test.each(['**물** 온도 ', '_물_ 온도', '`물` 온도', '==물== 온도'])(
    'finds a heading that is written %s',
    (heading) => {
      const { html, messages } = page([note('a.md', `[[녹차#${heading}]]`), tea])
      expect(html).toContain(`#${encodeURIComponent('물-온도')}" data-note="green tea">녹차 › 물 온도</a>`)
      expect(messages).toEqual([])
    },
  )

  test('leads to a place that HTML names', () => {
    const { html, messages } = page([note('a.md', '<a id="잔"></a>\n\n글\n\n[위](#잔) [위](a.md#잔)')])
    expect(html.split('href="#%5E%EC%9E%94"')).toHaveLength(3)
    expect(messages).toEqual([])
  })

  test('leads to a heading by its words, and to a block by its id', () => {
    const { html } = page([note('a.md', '[[녹차#물 온도|열]] [[녹차#^heat|도]]'), tea])
    expect(html).toContain(`href="/notes/green%20tea#${encodeURIComponent('물-온도')}"`)
    expect(html).toContain('href="/notes/green%20tea#%5Eheat"')
  })

  test('shows the image in it, and says so if there is none', () => {
    const images = [readImage({ path: '잔.png', bytes: png })]
    const linked = page([note('a.md', '[앞 ![t](잔.png)](Green%20Tea.md) [![[잔.png]]](https://a.com)'), tea], images)
    const asset = `<img src="/vault/${images[0]!.asset}"`
    expect(linked.html).toContain(`<a href="/notes/green%20tea" data-note="green tea">앞 ${asset} alt="t"`)
    expect(linked.html).toContain(`<a href="https://a.com" rel="noopener noreferrer">${asset}`)
    expect(linked).toMatchObject({ assets: [images[0]!.asset], links: ['green tea'], messages: [] })
    const unread = page([note('a.md', '[![t](none.png)](Green%20Tea.md) [![u](none.png)](https://a.com)'), tea], images)
    expect(rules(unread)).toEqual(['link-unresolved', 'link-unresolved'])
    expect(unread.html).toContain('data-note="green tea"><span class="unlinked">t</span></a>')
  })

  test('leads to the beginning of the note where its heading is unknown, and says so', () => {
    const linked = page([note('a.md', '[[녹차#찻잔|잔]]'), tea])
    expect(linked.html).toContain('href="/notes/green%20tea"')
    expect(linked.messages).toMatchObject([{ ruleId: 'heading-unresolved', span: { start: { line: 1, column: 1 } } }])
  })

  test('to its note’s title leads to the beginning of the note', () => {
    expect(page([note('a.md', '[[b#녹차|차]] [[#a|여기]]'), note('b.md', '글', { titles: ['녹차'] })])).toMatchObject({
      html: '<p><a href="/notes/b" data-note="b">차</a> <a href="/notes/a" data-note="a">여기</a></p>',
      messages: [],
    })
  })

  test('within its own page is a hash, and in a question a whole address', () => {
    const own = note('a.md', '[[#잎]]\n\n## 잎')
    expect(page([own]).html).toContain(`<a href="#${encodeURIComponent('잎')}" data-note="a">잎</a>`)
    expect(page([own], [], false).html).toContain(`<a href="/notes/a#${encodeURIComponent('잎')}" data-note="a">잎</a>`)
    expect(page([own]).links).toEqual([])
  })

  test('that leads nowhere stays as words, and says so', () => {
    const linked = page([note('a.md', '[[없는 노트|**차**]] [<b>](x.md)')])
    expect(linked.html).toBe('<p><span class="unlinked">**차**</span> <span class="unlinked">&lt;b&gt;</span></p>')
    expect(rules(linked)).toEqual(['link-unresolved', 'link-unresolved'])
  })

  test('that could mean two notes that are as near leads to the first, and names both', () => {
    const linked = page([note('a.md', '[[주전자]]'), note('그릇/주전자.md', ''), note('찬장/주전자.md', '')])
    expect(linked.links).toEqual(['주전자'])
    expect(linked.messages[0]!.reason).toBe(
      'Unexpected link to `주전자`, which names `그릇/주전자.md` and `찬장/주전자.md`, expected one',
    )
  })

  test('takes a file name before a title and a title before an alias', () => {
    const byName = note('b/차.md', '')
    const byTitle = note('b/x.md', '', { titles: ['차', '잎'] })
    const byAlias = note('b/y.md', '', { aliases: ['차', '잎'] })
    expect(page([note('a.md', '[[차]] [[잎]]'), byName, byTitle, byAlias]).links).toEqual(['차', 'x'])
  })
})

describe('an embed', () => {
  const cup = readImage({ path: '그림/Cup.PNG', bytes: png })

  test('shows an image with the room that it takes', () => {
    const linked = page([note('a.md', '![[cup.png|찻잔]]')], [cup])
    expect(linked.html).toBe(
      `<p><img src="/vault/${cup.asset}" alt="찻잔" width="320" height="240" loading="lazy" decoding="async"></p>`,
    )
    expect(linked.assets).toEqual([cup.asset])
    expect(cup.asset).toMatch(/^[\da-f]{32}\.png$/)
  })

  test('keeps the shape of an image that is given a width', () => {
    expect(page([note('a.md', '![[cup.png|160]]')], [cup]).html).toContain(' width="160" height="120"')
  })

  test('names an image without words by its file', () => {
    expect(page([note('a.md', '![[cup.png]]')], [cup]).html).toContain(' alt="Cup"')
  })

  test('shows the words of an image that cannot be read, and says so', () => {
    const broken = readImage({ path: 'cup.png', bytes: new Uint8Array(3) })
    const linked = page([note('a.md', '![[cup.png|찻잔]]')], [broken])
    expect(linked.html).toBe('<p><span class="unlinked">찻잔</span></p>')
    expect(rules(linked)).toEqual(['image-unread'])
  })

  test('shows a note, with its source and ids of its own', () => {
    expect(page([note('a.md', '![[녹차]]'), tea]).html).toBe(
      `<section class="embed"><p class="embed-source"><a href="/notes/green%20tea" data-note="green tea">녹차</a></p>${[
        '<h2 id="embed-1-물-온도">물 온도</h2>',
        '<p id="embed-1-^heat">80도</p>',
        '<h2 id="embed-1-잎">잎</h2>',
        '<p>어린 잎</p>',
      ].join('\n')}</section>`,
    )
  })

  test('shows only a section, or only a block', () => {
    const section = page([note('a.md', '![[녹차#물 온도]]'), tea]).html
    expect(section).toContain('80도')
    expect(section).not.toContain('어린 잎')
    const block = page([note('a.md', '![[녹차#^heat]]'), tea]).html
    expect(block).toMatch(/<\/p><p id="embed-1-\^heat">80도<\/p><\/section>$/)
  })

  test('ends where a note comes round again, and says so', () => {
    const linked = page([note('a.md', '![[b]]'), note('b.md', '글\n\n![[a]]')])
    expect(linked.html).toContain('<p>글</p>')
    expect(linked.html).toContain('<p><a href="/notes/a" data-note="a">a</a></p>')
    expect(linked.messages).toMatchObject([{ ruleId: 'embed-cycle', span: { start: { line: 1, column: 1 } } }])
  })

  test('shows another part of its own note', () => {
    const source = '![[#절]]\n\n![[#^blk]]\n\n## 절\n\n절 글\n\n## 뒤\n\n뒤 글 ^blk'
    const linked = page([note('a.md', source)])
    expect(linked.html).toContain('<h2 id="embed-1-절">절</h2>\n<p>절 글</p>')
    expect(linked.html).toContain('<p id="embed-2-^blk">뒤 글</p>')
    expect(linked.html).toContain('<a href="#%EC%A0%88" data-note="a">a</a>')
    expect(linked).toMatchObject({ links: [], messages: [] })
  })

  test('shows a note that shows another part of this one', () => {
    const linked = page([note('a.md', '## 절\n\n글\n\n## 뒤\n\n![[b]]'), note('b.md', '![[a#절]]')])
    expect(linked.html).toMatch(/<p>글<\/p>\s*<\/section><\/section>/)
    expect(linked.messages).toEqual([])
  })

  test.each([
    ['a section in itself', '## 절\n\n글\n\n![[#절]]', ''],
    ['a section in one of it', '## 절\n\n글\n\n### 밑\n\n![[#절]]', ''],
    ['a note in a section of it', '## 절\n\n글\n\n![[a]]', ''],
    ['a section in a note that is in it', '## 절\n\n글\n\n![[b]]', '![[a#절]]'],
    ['a block in a note that is in it', '> 글\n>\n> ![[b#^blk]]\n\n^id', '![[a#^id]]\n\n^blk'],
  ])('ends with %s, and says so', (_, source, other) => {
    const linked = page([note('a.md', source), note('b.md', other)])
    expect(linked.html.match(/글/g)).toHaveLength(1)
    expect(rules(linked)).toEqual(['embed-cycle'])
  })

  test('shows two sections that show each other only once', () => {
    const linked = page([note('a.md', '## 가\n\n가 글\n\n![[#나]]\n\n## 나\n\n나 글\n\n![[#가]]')])
    expect(linked.html.match(/가 글/g)).toHaveLength(2)
    expect(rules(linked)).toEqual(['embed-cycle', 'embed-cycle'])
  })

  test('ends at a depth, and says so', () => {
    const chain = ['a', 'b', 'c', 'd', 'e'].map((name, index, all) =>
      note(`${name}.md`, `${name}\n\n![[${all[index + 1] ?? 'a'}]]`),
    )
    const linked = page(chain)
    expect(linked.html).toContain('<p>d</p>')
    expect(linked.html).not.toContain('<p>e</p>')
    expect(rules(linked)).toEqual(['embed-deep'])
  })

  test('does not let notes that embed each other many times fill a page', () => {
    const many = (name: string) => `${'긴 글 '.repeat(200)}\n\n${`![[${name}]]\n\n`.repeat(40)}`
    const linked = page([
      note('a.md', many('b')),
      note('b.md', many('c')),
      note('c.md', many('d')),
      note('d.md', many('x')),
    ])
    expect(linked.html.length).toBeLessThan(1_000_000)
    expect(rules(linked)).toContain('embed-deep')
  })
})
