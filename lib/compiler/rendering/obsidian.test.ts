import { describe, expect, test } from 'vitest'
import { flat, html, render } from '../testing/rendered'

describe('Obsidian', () => {
  test('leaves a link for the vault, with its address, its words and its place', () => {
    expect(render('앞 [[차/우리기#온도#물|물 온도]] 뒤', { firstLine: 7, lang: 'ko' }).fragment).toEqual([
      '<p>앞 ',
      {
        kind: 'link',
        target: '차/우리기',
        heading: '온도#물',
        block: null,
        text: '물 온도',
        span: { start: { line: 7, column: 3 }, end: { line: 7, column: 22 } },
      },
      ' 뒤</p>',
    ])
  })

  test.each([
    ['[[차]]', { target: '차', heading: null, block: null, text: '차' }],
    ['[[차#온도]]', { target: '차', heading: '온도', block: null, text: '차 › 온도' }],
    ['[[차#물##온도]]', { target: '차', heading: '물#온도', block: null, text: '차 › 물 › 온도' }],
    ['[[#온도]]', { target: '', heading: '온도', block: null, text: '온도' }],
    ['[[#]]', { target: '', heading: null, block: null, text: '#' }],
    ['[[#^]]', { target: '', heading: null, block: '', text: '#^' }],
    ['[[차#^표|표]]', { target: '차', heading: null, block: '표', text: '표' }],
    ['[**굵은** 글](../차.md#온도)', { target: '../차.md', heading: '온도', text: '<strong>굵은</strong> 글' }],
    ['[글](%EC%B0%A8%20%EC%9E%94.md)', { target: '차 잔.md', text: '글' }],
    ['[글][차]\n\n[차]: tea.md', { target: 'tea.md', text: '글' }],
  ])('reads the address of %s', (source, expected) => {
    expect(render(source).fragment.find((part) => typeof part !== 'string')).toMatchObject({
      kind: 'link',
      ...expected,
    })
  })

  test.each([
    ['![[잔.png]]', { target: '잔.png', alt: '' }],
    ['![[잔.png|300]]', { target: '잔.png', width: 300, alt: '' }],
    ['![[잔.png|찻잔|300x200]]', { target: '잔.png', width: 300, height: 200, alt: '찻잔' }],
    ['![찻잔|120](그림/잔.png)', { target: '그림/잔.png', width: 120, alt: '찻잔' }],
    ['![찻잔](잔.png)', { target: '잔.png', alt: '찻잔' }],
    ['![[차#온도]]', { target: '차', heading: '온도', alt: '차 › 온도' }],
  ])('reads the embed %s', (source, expected) => {
    expect(render(source).fragment.find((part) => typeof part !== 'string')).toMatchObject({
      kind: 'embed',
      ...expected,
    })
  })

  test('cuts a paragraph where a note is embedded, as it is a block', () => {
    expect(html('앞 ![[차]] 뒤')).toBe('<p>앞 </p>\n{embed 차}\n<p>뒤</p>')
  })

  test('links to a note that is embedded where no block can stand', () => {
    expect(html('| 표 |\n| --- |\n| ![[차]] |')).toContain('<td>{link 차}</td>')
  })

  test('reads an escaped bar of a table as the one of the link', () => {
    expect(html('| 표 |\n| --- |\n| [[차\\|홍차]] |')).toContain('<td>{link 차}</td>')
  })

  test('highlights, with emphasis inside, and leaves a comparison alone', () => {
    expect(html('==꼭 **기억**할 것== a == b')).toBe('<p><mark>꼭 <strong>기억</strong>할 것</mark> a == b</p>')
  })

  test('hides comments, in a line and over blank lines, but not in code', () => {
    const source =
      '보임 %%숨김%% 보임\n\n%%\n숨은\n\n단락\n%%\n\n`%%코드%%` <!-- 숨김 --> 끝\n\n<!--\n숨은\n\n단락\n-->\n\n글 \\<!-- 글 --> 끝, 남은 <!-- 글'
    expect(html(source)).toBe(
      '<p>보임        보임</p>\n<p><code>%%코드%%</code>             끝</p>\n<p>글 &lt;!-- 글 --&gt; 끝, 남은 &lt;!-- 글</p>',
    )
    expect(render(source).text).not.toMatch(/숨/)
  })

  test('begins no comment behind the marks of a fence', () => {
    expect(html('```<!-- x\n글\n```\n\n보임 -->')).toContain('보임')
  })

  test('links tags to their topics and gives them to the note', () => {
    const rendered = render('#차/홍차 와 #Tea, #1 과 C#')
    expect(flat(rendered)).toBe(
      '<p><a href="/topics/%EC%B0%A8/%ED%99%8D%EC%B0%A8">#차/홍차</a> 와 <a href="/topics/tea">#Tea</a>, #1 과 C#</p>',
    )
    expect(rendered.tags).toEqual(['차/홍차', 'tea'])
  })

  test('names blocks by their ids: a paragraph, a list item, what stands above', () => {
    const rendered = render('단락 ^a\n\n- 항목 ^b\n\n> 인용\n\n^c')
    expect(flat(rendered)).toBe(
      '<p id="^a">단락</p>\n<ul>\n<li id="^b">항목</li>\n</ul>\n<blockquote id="^c">\n<p>인용</p>\n</blockquote>',
    )
    expect(rendered.blocks).toEqual(['a', 'b', 'c'])
  })

  test.each(['10 \\^6', '10 &#94;6', '> 10 \\^6', '- 10 \\^6', '잎\n\\^6'])(
    'reads an escaped caret as text: %j',
    (source) => {
      const { blocks, text } = render(source)
      expect([blocks, text.endsWith('^6')]).toEqual([[], true])
    },
  )

  test('makes a callout of a quote, its title from the line or from its kind', () => {
    expect(html('> [!tip] 물 **온도**\n> 80도').replace(/<svg.*?<\/svg>/s, '')).toBe(
      '<div class="callout" data-callout="tip" role="note">\n<p class="callout-title"><span><span class="sr-only">요령: </span>물 <strong>온도</strong></span></p>\n<p>80도</p>\n</div>',
    )
    expect(html('> [!warning]\n> 뜨겁다')).toMatch(/<p class="callout-title"><svg.*<span>주의<\/span><\/p>\n<p>뜨겁다/)
  })

  test('folds a callout that asks for it, open or closed', () => {
    expect(html('> [!note]- 제목\n> 글')).toMatch(/^<details class="callout" data-callout="note">\n<summary/)
    expect(html('> [!note]+ 제목\n> 글')).toMatch(/^<details class="callout" data-callout="note" open>/)
  })
})
