import { describe, expect, test } from 'vitest'
import { flat, html, inline, korean, render } from '../testing/rendered'
import { type Rendered, renderMarkdown } from './render'

const rules = ({ messages }: Rendered) => messages.map(({ ruleId }) => ruleId)

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
