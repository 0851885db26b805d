import { describe, expect, test } from 'vitest'
import { note, page, rules } from '../testing/example-pages'

/** What `![[b#…]]` shows of a note, in a page that goes on behind it. */
function shown(address: string, source: string): string {
  const { html } = page([note('a.md', `![[b${address}]]\n\n뒤따르는 본문`), note('b.md', source), note('c.md', '다')])
  expect(unclosed(html)).toEqual([])
  const [, clip = ''] = /<\/a><\/p>(.*)<\/section>\n<p>뒤따르는 본문<\/p>$/su.exec(html) ?? []
  expect(danglingIn(html)).toEqual([])
  return clip
}

/** Tags that close nothing, or that nothing closes. */
function unclosed(html: string): string[] {
  const open: string[] = []
  for (const [whole, slash, name = '', alone] of html.matchAll(/<(\/?)([a-zA-Z\d]+)[^>]*?(\/?)>/gu)) {
    if (alone || ['br', 'hr', 'img'].includes(name)) continue
    if (!slash) open.push(name)
    else if (open.pop() !== name) return [whole]
  }
  return open
}

/** References to what is not there. */
const danglingIn = (html: string) =>
  [...html.matchAll(/ (?:href="#|aria-\w+by=")([^"]+)"/gu)].filter(([, id]) => !html.includes(` id="${id}"`))

describe('a section', () => {
  test('that is the last ends before the footnotes', () => {
    expect(shown('#끝절', '앞[^1]\n\n## 끝절\n\n끝 글\n\n[^1]: 각주')).toMatch(
      /^<h2[^>]*>끝절<\/h2>\n<p>끝 글<\/p>\s*$/u,
    )
  })

  test('ends with the callout or the list that it stands in', () => {
    expect(shown('#콜 안', '> [!note] 콜\n> ## 콜 안\n> 콜 글\n\n뒤')).toBe(
      '<h2 id="embed-1-콜-안">콜 안</h2>\n<p>콜 글</p>\n',
    )
    expect(shown('#목록 안', '- ### 목록 안\n\n  글\n- 둘\n\n뒤')).toBe(
      '<h3 id="embed-1-목록-안">목록 안</h3>\n<p>글</p>\n',
    )
  })

  test('goes on over headings within what it holds', () => {
    const clip = shown('#절', '### 절\n\n> ## 인용 안\n\n글\n\n## 다음\n\n끝')
    expect(clip).toContain('인용 안')
    expect(clip).toContain('<p>글</p>')
    expect(clip).not.toContain('다음')
  })
})

describe('a heading of the first rank', () => {
  const source = '처음\n\n## 앞\n\n가\n\n# 둘째\n\n나\n\n## 밑\n\n다\n\n# 셋째\n\n라'

  test('holds those of the second, as it does in Obsidian, and ends them', () => {
    expect(shown('#둘째', source)).toMatch(/^<h2 .*나.*<h2 .*다<\/p>\s*$/su)
    expect(shown('#앞', source)).toMatch(/^<h2 .*가<\/p>\s*$/su)
    expect(shown('#밑', source)).toMatch(/^<h2 .*다<\/p>\s*$/su)
  })

  test('that is the title is all of the note', () => {
    expect(shown('#B', source)).toMatch(/^<p>처음.*라<\/p>$/su)
  })
})

describe('footnotes', () => {
  const notes = '[^가]: 첫째\n\n[^나]: 둘째, 그리고[^다]\n\n[^다]: 셋째'
  const source = `## 앞\n\n앞 글[^가]\n\n## 절\n\n절 글[^나] ^blk\n\n${notes}`

  test.each(['#절', '#^blk'])('that %s names come along, with those that they name, and no others', (address) => {
    const clip = shown(address, source)
    expect(clip).toContain('둘째')
    expect(clip).toContain('셋째')
    expect(clip).not.toContain('첫째')
    expect(clip).toMatch(/<section data-footnotes .*<ol>\n<li value="2" id="embed-1-note:fn-[^>]*>.*<li id="[^>]*>/su)
  })

  test('lead back only to places that are shown', () => {
    const clip = shown('#절', '앞[^1]\n\n## 절\n\n글[^1]\n\n[^1]: 각주')
    expect(clip.match(/data-footnote-backref/gu)).toHaveLength(1)
    expect(clip).toContain('href="#embed-1-note:fnref-1-2"')
  })

  test('that words of a link name come along too', () => {
    expect(shown('#절', '## 절\n\n[글[^1]](b.md)\n\n[^1]: 각주')).toContain('각주')
  })

  test('that are the piece lead nowhere that is not shown', () => {
    expect(shown('#^blk', '글[^1]\n\n[^1]: 각주 ^blk')).toBe('<p id="embed-1-^blk">각주 </p>')
  })
})

describe('a block', () => {
  test.each([
    ['code', '```js\nconst a = 1\n```', /^<pre class="code" [^>]*id="embed-1-\^id"><code.*<\/pre>$/su],
    ['a fence without a language', '```\n물 → 잎\n```', /^<pre class="diagram" [^>]*>물 → 잎<\/pre>$/u],
    ['indented code', '    물', /^<pre class="diagram" [^>]*>물<\/pre>$/u],
    ['a drawing', '```mermaid\nflowchart LR\n물-->잎\n```', /^<figure class="drawing".*<\/svg><\/figure>$/su],
    ['a drawing that fails', '```mermaid\npie\n```', /^<pre class="diagram" [^>]*>pie<\/pre>$/u],
    ['a formula', '$$\nx^2\n$$', /^<div id="embed-1-\^id"><span class="formula".*<\/span><\/div>$/su],
    ['a formula that fails', '$$\n\\frac{\n$$', /^<div id="embed-1-\^id"><code>.*<\/code><\/div>$/su],
    ['a table', '| 가 |\n|-|\n| 나 |', /^<div class="scroll-x" [^>]*>.*<\/table><\/div>$/su],
    ['an embed', '![[c]]', /^<div id="embed-1-\^id">\n<section class="embed">.*다.*<\/section>\n<\/div>$/su],
    ['a rule', '---', /^<hr id="embed-1-\^id">$/u],
    ['a list', '- 가\n- 나', /^<ul id="embed-1-\^id">.*<\/ul>$/su],
    ['a callout', '> [!note]- 콜\n> 글', /^<details .*<\/details>$/su],
    ['a heading', '## 절', /^<h2 id="embed-1-\^id">절<\/h2>\n<p>뒤<\/p>$/u],
  ])('has the id behind %s', (_, block, wanted) => {
    expect(shown('#^id', `앞\n\n${block}\n\n^id\n\n뒤`)).toMatch(wanted)
  })

  test('has the id on the line of an embed', () => {
    expect(shown('#^id', '앞 ![[c]] 뒤 ^id')).toMatch(/^<div id="embed-1-\^id">\n<p>앞 <\/p>.*<p>뒤<\/p>\n<\/div>$/su)
    expect(shown('#^id', '![[c]] ^id')).toMatch(/^<div id="embed-1-\^id">\n<section/u)
  })

  test('that is an item of a list stands in a list, with its number', () => {
    expect(shown('#^id', '- 가\n- 나 ^id')).toBe('<ul>\n<li id="embed-1-^id">나</li>\n</ul>')
    expect(shown('#^id', '1. 가 ^id\n2. 나')).toBe('<ol>\n<li id="embed-1-^id">가</li>\n</ol>')
    expect(shown('#^id', '3. 가\n4. 나 ^id\n\n^list')).toBe('<ol start="4">\n<li id="embed-1-^id">나</li>\n</ol>')
  })

  test('that is a callout’s title is the callout', () => {
    expect(shown('#^id', '> [!note]- 콜 ^id\n> 글')).toMatch(/^<details .*<p>글<\/p>\n<\/details>$/su)
    expect(shown('#^id', '> [!note] 콜 ^id\n> 글')).toMatch(/^<div class="callout".*<p>글<\/p>\n<\/div>$/su)
  })

  test('is all that an id can name', () => {
    const linked = page([note('a.md', '^id\n\n[[#^id]]')])
    expect(linked.html).toContain('href="/notes/a"')
    expect(rules(linked)).toEqual(['heading-unresolved'])
  })

  test('that a note promises and does not show gives all of the note, and a message', () => {
    const linked = page([note('a.md', '![[b#^id]]'), note('b.md', '글', { blocks: ['id'] })])
    expect(linked.html).toContain('<p>글</p>')
    expect(rules(linked)).toEqual(['heading-unresolved'])
  })
})

test('a heading that a block id names is one', () => {
  expect(note('a.md', '## 절\n\n^id').headings).toEqual([{ id: '^id', depth: 2, text: '절' }])
})

test('words that look like an id are left as they are', () => {
  expect(shown('#절', '## 절\n\n[글](https://example.com "a id=")')).toContain('title="a id="')
})
