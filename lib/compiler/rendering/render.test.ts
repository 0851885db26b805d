import { describe, expect, test } from 'vitest'
import { type Rendered, type RenderOptions, renderInline, renderMarkdown } from './render'

const korean: RenderOptions = { firstLine: 1, lang: 'ko' }
const render = (source: string, options = korean) => renderMarkdown(source, options)
/** HTML with each slot as `{kind target}`. */
const flat = ({ fragment }: Rendered) =>
  fragment.map((part) => (typeof part === 'string' ? part : `{${part.kind} ${part.target}}`)).join('')
const html = (source: string) => flat(render(source))
const inline = (source: string) => flat(renderInline(source, korean))
const rules = ({ messages }: Rendered) => messages.map(({ ruleId }) => ruleId)
/** Joins a particle to the mark before it. */
const joiner = '\u2060'

describe('what plain CommonMark reads badly', () => {
  test.each([
    ['**홍차(black tea)**는 진하다', `<p><strong>홍차(black tea)</strong>${joiner}는 진하다</p>`],
    ['**"끓인 물"**은 뜨겁다', '<p><strong>"끓인 물"</strong>은 뜨겁다</p>'],
    ['물의 **90%**로 한다', '<p>물의 <strong>90%</strong>로 한다</p>'],
    ['**(PCA)**는 차원을 줄인다', `<p><strong>(PCA)</strong>${joiner}는 차원을 줄인다</p>`],
    ['**차**를 우린다', '<p><strong>차</strong>를 우린다</p>'],
    ['값은 0~1, 10~20분이다', '<p>값은 0~1, 10~20분이다</p>'],
    ['<S3>에 <b>둔다</b>', '<p>&lt;S3&gt;에 <b>둔다</b></p>'],
    ['`[[3, 4], [5, 6]]`', '<p><code>[[3, 4], [5, 6]]</code></p>'],
    ['`git -p --amend`', '<p><code>git <span class="whole">-p</span> <span class="whole">--amend</span></code></p>'],
    ['`- a b! -`', '<p><code>- a b! -</code></p>'],
    ['`--a-word-of-more-than-a-line`', '<p><code>--a-word-of-more-than-a-line</code></p>'],
    ['행렬 [[3, 4]]', '<p>행렬 [[3, 4]]</p>'],
    ['첫 줄  \n둘째 줄', '<p>첫 줄<br>\n둘째 줄</p>'],
    ['-   넓은 목록\n-   둘째', '<ul>\n<li>넓은 목록</li>\n<li>둘째</li>\n</ul>'],
    ['위\n\n-----\n\n아래', '<p>위</p>\n<hr>\n<p>아래</p>'],
    ['칸<br>나눔', '<p>칸<br>\n나눔</p>'],
  ])('%s', (source, expected) => expect(html(source)).toBe(expected))
})

describe('money and formulas', () => {
  test.each([
    '찻잎은 $3/kg이다',
    '$20~$1,500 사이',
    '녹차 ($0.02) < 홍차 ($0.05)',
    '홍차는 $5, 녹차는 $10 이다',
    '$5 이고 나머지는 US$ 기준',
    '$HOME/$USER 아래',
    '`$K(x)$`',
    '\\[참고\\] 주석',
    '\\(선택 사항\\)',
  ])('reads no formula in %s', (source) => expect(html(source)).not.toContain('<math'))

  test.each([
    ['$K(x) = e^x$ 이다', 'K(x) = e^x'],
    ['값 $x$는', 'x'],
    ['커널 $\\\\exp(-x)$', '\\exp(-x)'],
    ['$$a = b$$', 'a = b'],
    ['$$\na = b\n- c\n$$', 'a = b\n- c'],
    ['\\[x^2\\]', 'x^2'],
    ['\\(y\\)', 'y'],
    ['$5 이고 $x^2$ 이다', 'x^2'],
  ])('reads the formula in %s', (source, tex) => {
    expect(html(source)).toContain(`<annotation encoding="application/x-tex">${tex}</annotation>`)
  })

  test('shows a formula that TeX does not read as its source, and says so', () => {
    const rendered = render('차\n\n값은 $\\frac{a}$ 이다', { firstLine: 10, lang: 'ko' })
    expect(flat(rendered)).toContain('<code>\\frac{a}</code>')
    expect(rendered.messages).toMatchObject([
      { ruleId: 'formula-unread', span: { start: { line: 12, column: 4 }, end: { line: 12, column: 14 } } },
    ])
  })

  test('puts no style into a formula, as the page may hold none', () => {
    expect(html('$$\\colorbox{red}{x} \\rule{1em}{2em} \\phantom{y}$$')).not.toContain(' style=')
  })

  test('leaves dollar signs that open no formula as they are, with what is between them', () => {
    expect(html('$$\n닫지 않은 글\n\n다음')).toBe('<p>$$\n닫지 않은 글</p>\n<p>다음</p>')
  })
})

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

describe('code and diagrams', () => {
  test('keeps the columns of a fence without a language, reachable and named', () => {
    expect(html('```\n물 → 차\n  │\n```')).toBe(
      '<pre class="diagram" tabindex="0" role="region" aria-label="도식 1">물 → 차\n  │</pre>',
    )
  })

  test('colours a labelled fence by classes alone', () => {
    expect(html('```python\nx = "차" # 주석\n```')).toBe(
      '<pre class="code" tabindex="0" role="region" aria-label="코드 1 (python)"><code class="language-python">x = <span class="hl-string">"차"</span> <span class="hl-comment"># 주석</span></code></pre>',
    )
  })

  test.each(['c', 'cpp', 'c++'])('colours %s', (language) => {
    expect(html(`\`\`\`${language}\nint cups = 2;\n\`\`\``)).toContain('<span class="hl-keyword">int</span> cups')
  })

  test('shows code of an unknown language uncoloured', () => {
    expect(html('```차림표\n<a>\n```')).toContain('<code class="language-차림표">&lt;a&gt;</code>')
  })

  test('draws a Mermaid diagram without style, script or outside address', () => {
    const drawn = html('```mermaid\ngraph LR\n  A[물] --> B[차]\n  style A fill:#f00\n```')
    expect(drawn).toMatch(/^<figure class="drawing" tabindex="0" role="region" aria-label="도식 1"><svg [^>]*>/)
    expect(drawn).toMatch(/<text [^>]*>물<\/text>/)
    expect(drawn).not.toMatch(/style|http|#f00|script/)
  })

  test('turns a chain of boxes that is wider than the text, and leaves one that fits', () => {
    const size = (markdown: string) =>
      html(markdown)
        .match(/<svg [^>]*width="(\d+)[^"]*" height="(\d+)/)!
        .slice(1)
        .map(Number)
    const chain = (boxes: number) =>
      `\`\`\`mermaid\nflowchart LR\n${Array.from({ length: boxes }, (_, i) => `  n${i}[물의 온도를 잰다] --> n${i + 1}[기다린다]`).join('\n')}\n\`\`\``
    const [wide, low] = size(chain(2))
    expect(wide).toBeGreaterThan(low!)
    const [narrow, tall] = size(chain(9))
    expect(narrow).toBeLessThan(tall!)
    expect(narrow).toBeLessThan(612)
  })

  test('shows the source of a diagram that cannot be drawn, and says so', () => {
    const rendered = render('```mermaid\npie\n"차": 1\n```')
    expect(flat(rendered)).toContain('>pie\n"차": 1</pre>')
    expect(rules(rendered)).toEqual(['diagram-undrawn'])
  })
})

describe('tables, lists, footnotes, headings', () => {
  test('lets a table scroll and says what its head is', () => {
    expect(html('| 차 | 분 |\n| --- | --: |\n| 홍차 | 3 |')).toBe(
      '<div class="scroll-x" tabindex="0" role="region" aria-label="표 1"><table>\n<thead>\n<tr>\n<th scope="col">차</th>\n<th align="right" scope="col">분</th>\n</tr>\n</thead>\n<tbody>\n<tr>\n<td>홍차</td>\n<td align="right">3</td>\n</tr>\n</tbody>\n</table></div>',
    )
  })

  test('keeps the cells that a row has beyond the head', () => {
    expect(html('| 차 |\n| --- |\n| 홍차 | 3분 |')).toContain('<td>3분</td>')
  })

  test('says of a task whether it is done, without a checkbox that does nothing', () => {
    expect(html('- [x] 물\n- [ ] 차')).toBe(
      '<ul>\n<li><span class="task" role="img" aria-label="한 일">☑</span> 물</li>\n<li><span class="task" role="img" aria-label="할 일">☐</span> 차</li>\n</ul>',
    )
  })

  test('strikes out only what stands between two tildes each', () => {
    expect(html('~~지움~~ ~남김~')).toBe('<p><del>지움</del> ~남김~</p>')
  })

  test('gathers footnotes at the end, with ways there and back', () => {
    const noted = html('차[^1].\n\n[^1]: 잎')
    expect(noted).toContain('<a href="#note:fn-1" id="note:fnref-1"')
    expect(noted).toContain('<li id="note:fn-1">\n<p>잎 <a href="#note:fnref-1"')
  })

  test('makes a footnote of what stands in `^[…]`, with its links and marks, between others', () => {
    const noted = html('차^[잎 **둘** [글](a.md) \\] `x`\n과 ^[안의 것] 물]와 물[^1].\n\n[^1]: 끝')
    expect(noted).toMatch(/^<p>차<sup><a href="#note:fn-inline%201"[^>]*>1<\/a><\/sup>와 물<sup><a [^>]*>2<\/a>/)
    expect(noted).toContain('<p>잎 <strong>둘</strong> {link a.md} ] <code>x</code>\n과 <sup>')
    expect(noted).toMatch(/fn-inline%202.*<p>안의 것 <a/s)
  })

  test.each(['`^[코드]`', '\\^[글]', '^[열림', '^[]', '^ [글]'])('makes none of %s', (source) => {
    expect(html(source)).not.toContain('footnote')
  })

  test('shows a footnote in an option below it', () => {
    expect(inline('잔^[흰 것]')).toMatch(/^<p>잔<sup>.*<div [^>]*class="footnotes".*흰 것/s)
  })

  test('gives headings anchors with Hangul, without emoji, each once, and none to the first rank', () => {
    const rendered = render('# 차\n\n## 🎯 핵심 포인트\n\n### 핵심 포인트\n\n## 🎯')
    expect(rendered.headings).toEqual([
      { id: '차', depth: 2, rank: 1, text: '차' },
      { id: '핵심-포인트', depth: 2, text: '핵심 포인트' },
      { id: '핵심-포인트-1', depth: 3, text: '핵심 포인트' },
      { id: 'section', depth: 2, text: '🎯' },
    ])
    expect(flat(rendered)).toContain('<h3 id="핵심-포인트-1">핵심 포인트</h3>')
  })

  test.each([
    ['## 🎯 핵심 포인트', '핵심 포인트'],
    ['## ✏️ 연습', '연습'],
    ['## 🧑🏽‍🏫📝 설명', '설명'],
    ['## 🎯', '🎯'],
    ['## ⚠ 주의', '⚠ 주의'],
    ['## 1️⃣ 첫째', '1️⃣ 첫째'],
    ['## 물 💧 온도', '물 💧 온도'],
  ])('draws %s as “%s”: an emoji before its words is ornament', (markdown, words) => {
    expect(html(markdown)).toMatch(new RegExp(`>${words}</h2>$`))
  })

  test('puts the prefix before every id, so that fragments can share a page', () => {
    const noted = flat(renderMarkdown('## 차[^1] \n\n단락 ^b\n\n[^1]: 잎', { ...korean, idPrefix: 'q1-' }))
    const ids = [...noted.matchAll(/ (?:id|aria-describedby|aria-labelledby)="([^"]*)"| href="#([^"]*)"/g)]
    expect(ids.length).toBeGreaterThan(6)
    expect(ids.filter(([, id, href]) => !(id ?? href)!.startsWith('q1-'))).toEqual([])
  })
})

describe('addresses', () => {
  test.each([
    '[글](javascript:alert(1))',
    '[글](JaVaScRiPt:alert(1))',
    '[글](java&#10;script:alert(1))',
    '[글](&#x6A;avascript:alert(1))',
    '[글](data:text/html;base64,PHNjcmlwdD4=)',
    '[글](vbscript:x)',
    '[글](</\\evil.example>)',
    '![글](data:image/svg+xml;base64,AA)',
    '[글][x]\n\n[x]: javascript:alert(1)',
    '<javascript:alert(1)>',
  ])('drops that of %s, keeps the words, says so', (source) => {
    const rendered = render(source)
    expect(flat(rendered)).toMatch(/^<p>(?:글|javascript:alert\(1\))<\/p>$/)
    expect(rules(rendered)).toEqual(['url-unsafe'])
  })

  test('lets a link lead out, without telling where from', () => {
    expect(html('[글](https://tea.example/a?b=c)')).toBe(
      '<p><a href="https://tea.example/a?b=c" rel="noopener noreferrer">글</a></p>',
    )
  })

  test('links a bare address without the stop of its sentence', () => {
    expect(html('(https://tea.example/a_b_c)를 보라.')).toBe(
      `<p>(<a href="https://tea.example/a_b_c" rel="noopener noreferrer">https://tea.example/a_b_c</a>)${joiner}를 보라.</p>`,
    )
  })

  test.each([
    ['![찻잔](https://tea.example/cup.png)', { alt: '찻잔', inLink: false }],
    ['![250](https://tea.example/cup.png)', { alt: '', width: 250 }],
    ['![찻잔|250](https://tea.example/cup.png)', { alt: '찻잔', width: 250 }],
    ['![찻잔|250x100](https://tea.example/cup.png)', { alt: '찻잔', width: 250, height: 100 }],
    ['[![찻잔](https://tea.example/cup.png)](https://tea.example)', { alt: '찻잔', inLink: true }],
    ['<img src="https://tea.example/cup.png" alt="찻잔" width="250">', { alt: '찻잔', width: 250, inLink: false }],
    ['<a href="https://tea.example">![찻잔](https://tea.example/cup.png)</a>', { alt: '찻잔', inLink: true }],
  ])('leaves an image of another site to the vault: %s', (source, expected) => {
    const { fragment, messages } = render(source)
    const remote = fragment.find((part) => typeof part !== 'string')
    expect(remote).toMatchObject({ kind: 'remote', target: 'https://tea.example/cup.png', ...expected })
    expect(messages).toEqual([])
  })

  test('says that a footnote is not seen, if nothing or something earlier has its name', () => {
    expect(rules(render('차[^1]\n\n[^1]: 잎\n\n[^1]: 물\n\n[^2]: 잔'))).toEqual([
      'definition-unused',
      'definition-unused',
    ])
  })

  test('says that a footnote is not seen if only itself names it, and draws one that a footnote names', () => {
    expect(rules(render('차\n\n[^1]: 잎[^1]'))).toEqual(['definition-unused'])
    const chain = render('차[^1]\n\n[^1]: 잎[^2]\n\n[^2]: 물')
    expect(flat(chain)).toContain('<p>물 ')
    expect(rules(chain)).toEqual([])
  })

  test('says that a line that only names an address is not seen', () => {
    expect(rules(render('[주의]: 뜨거움'))).toEqual(['definition-unused'])
  })
})

describe('fragments', () => {
  test.each([
    ['Weigh the leaves', 'Weigh the leaves'],
    ['- 5', '- 5'],
    ['# of cups', '# of cups'],
    ['> 5 cups', '&gt; 5 cups'],
    ['1. serving', '1. serving'],
    ['(3, 24)', '(3, 24)'],
    ['A & B < C', 'A &amp; B &lt; C'],
    ['A & B', 'A &amp; B'],
    ['"two" cups', '"two" cups'],
    ['(잎)은', `(잎)${joiner}은`],
    ['**"잎"**은 `x`', '<strong>"잎"</strong>은 <code>x</code>'],
    ['    indented', '    indented'],
    ['', ''],
  ])('reads the first line of %j as prose', (source, expected) => {
    expect(inline(source)).toBe(expected)
  })

  test('renders the blocks that follow', () => {
    expect(inline('이유:\n\n- 온도\n- 시간')).toBe('<p>이유:</p>\n<ul>\n<li>온도</li>\n<li>시간</li>\n</ul>')
  })

  test('has no headings and no landmarks: it stands within a page', () => {
    const rendered = renderInline('글\n\n## 제목\n\n```\n→\n```', korean)
    expect(flat(rendered)).toContain('<p><strong>제목</strong></p>')
    expect(flat(rendered)).toContain('role="group"')
    expect(rendered.headings).toEqual([])
  })

  test('places a message where the fragment stands in the file', () => {
    const { messages } = renderInline('[글](data:x)', { firstLine: 31, firstColumn: 20, lang: 'ko' })
    expect(messages[0]!.span).toEqual({ start: { line: 31, column: 20 }, end: { line: 31, column: 31 } })
  })
})

test('gives plain text for search: words without marks, addresses or joiners', () => {
  const source = '## 🍵 **차**\n\n(잎)은 [[찻잎|그 잎]]과 `물`.\n\n| 분 |\n| --- |\n| 3 |\n\n```\n물 → 차\n```'
  expect(render(source).text).toBe('🍵 차\n(잎)은 그 잎과 물.\n분\n3\n물 → 차')
})
