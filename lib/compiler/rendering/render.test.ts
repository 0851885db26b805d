import { describe, expect, test } from 'vitest'
import { flat, html, inline, joiner, korean, render } from '../testing/rendered'
import { type Rendered, renderInline } from './render'

const rules = ({ messages }: Rendered) => messages.map(({ ruleId }) => ruleId)

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
