import { fromHtml } from 'hast-util-from-html'
import { toString as plainText } from 'hast-util-to-string'
import { describe, expect, test } from 'vitest'
import { type Rendered, renderInline, renderMarkdown } from '../render'
import { KEPT } from '../syntax/html-names'

const options = { firstLine: 1, lang: 'ko' }
const render = (source: string) => renderMarkdown(source, options)
const flat = ({ fragment }: Pick<Rendered, 'fragment'>): string =>
  fragment
    .map((part) => {
      if (typeof part === 'string') return part
      const size = part.kind === 'link' ? part.text : [part.alt, part.width, part.height].filter(Boolean).join(' ')
      return `{${part.kind} ${part.target}${part.heading ? `#${part.heading}` : ''}: ${size}}`
    })
    .join('')
const html = (source: string) => flat(render(source))
const inline = (source: string) => flat(renderInline(source, options))

describe('HTML that a page may have', () => {
  test.each([
    ['키 <kbd>Ctrl</kbd>+<kbd>C</kbd>', '<p>키 <kbd>Ctrl</kbd>+<kbd>C</kbd></p>'],
    ['H<sub>2</sub>O, x<sup>2</sup>', '<p>H<sub>2</sub>O, x<sup>2</sup></p>'],
    ['<u>밑줄 **굵게**</u>', '<p><u>밑줄 <strong>굵게</strong></u></p>'],
    ['<mark style="background:red" class="x" onclick="x()">형광</mark>', '<p><mark>형광</mark></p>'],
    ['<span style="color:red">붉은</span> 글', '<p><span>붉은</span> 글</p>'],
    ['<abbr title="Simple Storage">S3</abbr>', '<p><abbr title="Simple Storage">S3</abbr></p>'],
    ['<font color="red">글</font>', '<p><span>글</span></p>'],
    [
      '<a href="https://tea.example"><button onclick="x()">열기</button></a>',
      '<p><a href="https://tea.example" rel="noopener noreferrer"><span>열기</span></a></p>',
    ],
    ['<form action="/x"><label>이름</label></form>', '<div><span>이름</span></div>'],
    ['한 줄<br/>두 줄', '<p>한 줄<br>\n두 줄</p>'],
    ['<hr>', '<hr>'],
    ['<center>가운데</center>', '<div align="center">가운데</div>'],
    ['| <b>a</b> |\n| - |\n| x<br>y |', '<th scope="col"><b>a</b></th>'],
  ])('%s', (source, expected) => expect(html(source)).toContain(expected))

  test('keeps Markdown inside blocks as CommonMark has it', () => {
    expect(html('<details open>\n<summary>더 보기</summary>\n\n- **굵게**\n\n</details>')).toMatch(
      /^<details open>\n<summary>더 보기<\/summary>\n+<ul>\n<li><strong>굵게<\/strong><\/li>\n<\/ul>\n+<\/details>$/,
    )
    expect(html('<div>\n**그대로**\n</div>')).toContain('<div>\n**그대로**\n</div>')
  })

  test('keeps a table with its spans', () => {
    const source =
      '<table>\n<tr><th colspan="2">차</th></tr>\n<tr><td>녹차</td><td rowspan=2 align=right>70</td></tr>\n</table>'
    expect(html(source)).toContain('<td rowspan="2" align="right">70</td>')
    expect(html(source)).toContain('<div class="scroll-x" tabindex="0" role="region" aria-label="표 1">')
  })

  test('finds its words', () => {
    expect(render('<table><tr><td>녹차 &amp; 홍차</td></tr></table>\n\n<b>우롱</b>차').text).toBe('녹차 & 홍차\n우롱차')
  })

  test('has headings that links and lists find', () => {
    const { headings } = render('<h2 align="center">차 <em>우리기</em></h2>')
    expect(headings).toMatchObject([{ id: '차-우리기', depth: 2, text: '차 우리기' }])
  })

  test('shows preformatted text', () => {
    expect(html('<pre>\n물 <b>끓</b>임\n  &lt;잎&gt;\n</pre>')).toMatch(
      /<pre class="diagram"[^>]*>물 <b>끓<\/b>임\n {2}&lt;잎&gt;\n<\/pre>/,
    )
  })

  test('has its attributes though commas stand between them', () => {
    expect(render('<div>\n<img src="cup.png", width="20", alt="잔">\n</div>').fragment).toMatchObject([
      expect.stringContaining('<div'),
      { kind: 'embed', target: 'cup.png', width: 20, alt: '잔' },
      expect.stringContaining('</div>'),
    ])
  })

  test('shows preformatted text with blank lines as it is', () => {
    expect(html('차\n<pre>\n\n물 *끓임*\n\n잎 <b>둘</b>\n\n</pre>\n\n*끝*\n')).toMatch(
      /<pre class="diagram"[^>]*>\n물 \*끓임\*\n\n잎 <b>둘<\/b>\n\n<\/pre>\n<p><em>끝<\/em><\/p>/,
    )
    expect(html('<pre>\n\n물 *끓임*\n\n잎')).toMatch(/물 \*끓임\*\n\n잎/)
  })
})

describe('what is no HTML', () => {
  test.each([
    ['<button>을 쓴다', '<p>&lt;button&gt;을 쓴다</p>'],
    ['<S3>에 둔다', '<p>&lt;S3&gt;에 둔다</p>'],
    ['<S3>\n**굵게**', '<p>&lt;S3&gt;\n<strong>굵게</strong></p>'],
    ['Vec<b> 와 List<T>', '<p>Vec&lt;b&gt; 와 List&lt;T&gt;</p>'],
    ['a <b 그리고 c> d', '<p>a &lt;b 그리고 c&gt; d</p>'],
    ['`<kbd>`', '<p><code>&lt;kbd&gt;</code></p>'],
    ['\\<b>굵게\\</b>', '<p>&lt;b&gt;굵게&lt;/b&gt;</p>'],
    ['<script>x</script>', '<p>&lt;script&gt;x&lt;/script&gt;</p>'],
    ['색 #ff0000 #0A0B0C80 #fff #FFFFFF', '<p>색 #ff0000 #0A0B0C80 #fff #FFFFFF</p>'],
  ])('%s', (source, expected) => expect(html(source)).toBe(expected))

  test.each(['#facade', '#add', '#e2e', '#3d프린터', '#b2b'])('%s is a tag', (source) => {
    expect(html(source)).toContain('/topics/')
  })
})

describe('an element that is not closed', () => {
  test('does not take in what stands below it', () => {
    expect(html('<details>\n<summary>문제</summary>\n\n글\n\n## 제목')).not.toContain('<details')
    expect(html('<div align="center">\n\n글')).toBe('<p>글</p>')
    expect(html('글\n\n</details>\n\n<!-- x -->')).toBe('<p>글</p>')
  })

  test('is text if it is of running text', () => {
    expect(html('<u>글')).toBe('<p>&lt;u&gt;글</p>')
  })

  test('nests no deeper than a page can bear', () => {
    const deep = `${'<b>'.repeat(3_000)}글${'</b>'.repeat(3_000)}`
    expect(html(deep).split('<b>').length).toBeLessThan(40)
    expect(html(`${'<div>\n'.repeat(3_000)}글`)).toContain('글')
  })
})

describe('images and links of HTML', () => {
  test.each([
    ['<img src="cup.png" alt="잔" width="300">', '{embed cup.png: 잔 300}'],
    [
      '<p align="center"><img src="./a%20b.png" width=50% height="20"></p>',
      '<p align="center">{embed ./a b.png: 20}</p>',
    ],
    ['<a href="tea.md#물">차</a>', '<p>{link tea.md#물: 차}</p>'],
    ['<a href="https://a.example">차</a>', '<p><a href="https://a.example" rel="noopener noreferrer">차</a></p>'],
    [
      '<a href="https://a.example">[[tea]] 차</a>',
      '<p><a href="https://a.example" rel="noopener noreferrer">tea 차</a></p>',
    ],
    ['<a href="tea.md"><img src="cup.png"></a>', '<p>{link tea.md: cup.png}</p>'],
    ['<video src="files/clip.mp4" controls>안 되면</video>', '<p>{embed files/clip.mp4: }안 되면</p>'],
    ['<video controls width="300">\n<source src="clip.mp4">\n안 되면\n</video>', '{embed clip.mp4: }'],
    ['<video controls><source src="a.mp4"><source src="a.webm"></video> 글', '<p>{embed a.mp4: } 글</p>'],
    ['<video controls>\n<source src="a.mp4">\n<source src="a.webm">\n</video>\n\n글', '{embed a.mp4: }\n<p>글</p>'],
    ['<audio src="a.mp3" title="소리"></audio> <audio src="b.mp3"></audio>', '{embed a.mp3: 소리} {embed b.mp3: }'],
    ['<iframe src="paper.pdf" width="300"></iframe>', '{link paper.pdf: paper.pdf}'],
    ['<object data="paper.pdf">글</object>', '{link paper.pdf: paper.pdf}'],
    ['<video src="https://a.example/clip.mp4"></video>', '>a.example/clip.mp4</a>'],
    ['<a href="https://a.example">![[a.mp3]] <audio src="b.mp3"></audio></a>', '>a.mp3 b.mp3</a>'],
    [
      '<iframe src="https://www.youtube.com/embed/x?y" title="차 우리기"></iframe>',
      '<a href="https://www.youtube.com/embed/x?y" rel="noopener noreferrer">차 우리기</a>',
    ],
    ['<iframe src="https://www.youtube.com/embed/x?y"></iframe>', '>youtube.com/embed/x</a>'],
    ['<picture><source srcset="a.webp"><img src="a.png" alt="잔"></picture>', '<p><span>{embed a.png: 잔}</span></p>'],
  ])('%s', (source, expected) => expect(html(source)).toContain(expected))

  test('names a place that links lead to', () => {
    const rendered = render('<a name="물"></a>\n\n글 <span id="잎">잎</span> [위로](#물)')
    expect(rendered.blocks).toEqual(['물', '잎'])
    expect(flat(rendered)).toContain('<span id="^물"></span>')
  })

  test('refuses an address that may not be followed, and says so', () => {
    const rendered = render('<a href="javascript:x()">차</a> <img src="data:image/png;base64,x" alt="잔">')
    expect(flat(rendered)).toBe('<p><span>차</span> 잔</p>')
    expect(rendered.messages.map(({ ruleId }) => ruleId)).toEqual(['url-unsafe', 'url-unsafe'])
  })
})

describe('HTML in a question', () => {
  test('has no sign that only some can read', () => {
    expect(inline('<span id="right" class="correct" title="정답" data-answer="B" aria-label="B">홍차</span>')).toBe(
      '<span>홍차</span>',
    )
    expect(inline('<a id="answer-B"></a>홍차')).toBe('<span></span>홍차')
  })

  test('is drawn as elsewhere', () => {
    expect(inline('<kbd>Ctrl</kbd> 키')).toBe('<kbd>Ctrl</kbd> 키')
    expect(inline('<b>B</b> 아래 <i>x')).toBe('<b>B</b> 아래 &lt;i&gt;x')
  })
})

test('an author’s HTML cannot stand for what the compiler writes', () => {
  const source =
    '<slot data-index="0">x</slot> <code class="maths-inline">x</code> <section data-footnotes class="footnotes">y</section>\n\n[[tea]]'
  expect(html(source)).toContain('&lt;slot data-index="0"&gt;x&lt;/slot&gt; <code>x</code> </p><div>y</div>')
})

test.each(['<ol><li><span>', '<dl><dd><span>', '<div><h3><a href="/x"><span>'])('no element leaves %s…', (place) => {
  for (const name of KEPT) {
    for (const source of [`<${name}>잎`, `<${name}>잎</${name}>`, `</${name}>잎`, `<div><${name}>잎</${name}></div>`]) {
      const around = fromHtml(`${place}${inline(source)}<i>끝</i>`, { fragment: true })
      expect(around.children, source).toMatchObject([{ children: { length: 1 } }])
      expect(plainText(around), source).toContain('잎')
    }
  }
})

test('code that is read at sight may stand beside HTML', () => {
  const written = html('2<sup>10</sup>\n```js\n1 < 2\n```\n\n~~~\nx\n~~~')
  expect(written).toContain('2<sup>10</sup>')
  expect(written.match(/<pre/g)).toHaveLength(2)
})

test('messages beside HTML tell the right line', () => {
  const { messages } = render('<div>\n\n글\n\n$\\frac{a}$\n\n</div>')
  expect(messages).toMatchObject([{ ruleId: 'formula-unread', span: { start: { line: 5, column: 1 } } }])
})
