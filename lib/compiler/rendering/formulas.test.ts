import { describe, expect, test } from 'vitest'
import { flat, html, korean, render } from '../testing/rendered'
import { renderInline, renderMarkdown } from './render'

const formulasIn = (shown: string) =>
  [...shown.matchAll(/<annotation encoding="application\/x-tex">(.*?)<\/annotation>/gs)].map(([, tex]) => tex)
const formulas = (source: string) => formulasIn(html(source))

describe('a formula beside letters and digits', () => {
  test.each([
    ['L$\\infty$ 노름', ['\\infty']],
    ['값은$x_1$이다', ['x_1']],
    ['값은$x$이다', ['x']],
    ['10.3$\\mu s$', ['\\mu s']],
    ['H$_2$O와 CO$_2$', ['_2', '_2']],
    ['2$^{nd}$ step', ['^{nd}']],
    ['$\\ell_1$norm', ['\\ell_1']],
    ['$k$-means, $n$번째', ['k', 'n']],
    ['10$^6$/s', ['^6']],
  ])('is read in %s', (source, expected) => expect(formulas(source)).toEqual(expected))

  test.each([
    '$5 and $10',
    'US$5 is A$7',
    '$20~$1,500',
    '가격은$5이고 $7이다',
    '$MY_VAR/$OTHER_VAR',
    '$HOME:$PATH',
    '$A_B$C_D',
    'a$b$c',
    '$5^*, $10^*',
    '환율은 1$에 1,300원, 2$에 2,600원',
  ])('is none in %s', (source) => expect(formulas(source)).toEqual([]))
})

describe('bars', () => {
  const letters = '<mrow><mi>A</mi><mi>B</mi></mrow>'

  test('are as long as what they are over or under', () => {
    expect(html('$\\overline{AB}$')).toContain(`<mrow class="bar-over">${letters}</mrow>`)
    expect(html('$\\underline{AB}$')).toContain(`<mrow class="bar-under">${letters}</mrow>`)
  })

  test('stand within one another, and beside other signs', () => {
    const nested = html('$\\overline{\\overrightarrow{AB}+\\overline{AB}}+\\bar{x}$')
    expect(nested.match(/<mrow class="bar-over">/g)).toHaveLength(2)
    expect(nested).toContain(`<mover accent="true">${letters}<mo stretchy="true">→</mo></mover>`)
    expect(nested).toContain('<mover accent="true"><mi>x</mi>')
  })
})

describe('formulas where notes have them', () => {
  test('in a heading, whose words and anchor say what it shows', () => {
    const rendered = renderMarkdown('## $L^p$ 공간과 $\\infty$', korean)
    expect(formulasIn(flat(rendered))).toEqual(['L^p', '\\infty'])
    expect(rendered.headings[0]).toMatchObject({ id: 'lp-공간과-infty', text: 'L^p 공간과 ∞' })
  })

  test.each([
    ['blank lines in a block', '$$\na = b\n\n+ c\n$$', ['a = b\n\n+ c']],
    ['blank lines and plain words between', '$$\na \\\\\n\nb = c\n\nd\n$$\n\n글', ['a \\\\\n\nb = c\n\nd']],
    ['blank lines in an item', '- 식\n\n  $$\n  a = b\n\n  + c\n  $$', ['a = b\n\n+ c']],
    ['blank lines in brackets', '\\[\na = b\n\n+ c\n\\]', ['a = b\n\n+ c']],
    ['two blocks on a line', '$$a^2$$ 와 $$b^2$$', ['a^2', 'b^2']],
    ['two blocks on a line, words behind', '$$a^2$$ 와 $$b^2$$ 이다', ['a^2', 'b^2']],
    ['several in a line', '$a$, $b$와 $c_1$, $d_2$.', ['a', 'b', 'c_1', 'd_2']],
    ['a block that ends behind its last line', '$$\na = b$$', ['a = b']],
  ])('%s', (_, source, expected) => expect(formulas(source)).toEqual(expected))

  test('takes no prose for a formula that was never closed', () => {
    const shown = html('$$\n닫지 않은 글\n\n다음 문단\n\n$$x^2$$')
    expect(formulasIn(shown)).toEqual(['x^2'])
    expect(shown).toContain('<p>다음 문단</p>')
  })

  test('leaves a heading, a list and a fence between two marks as they are', () => {
    const shown = html('$$\n\n# 제목\n\n- a = b\n\n```\nx\n```\n\n$$')
    expect(shown).toMatch(/<h2.*<ul>.*<pre/s)
  })
})

describe('what TeX asks for', () => {
  test.each([
    ['chemistry', '$\\ce{H2O + CO2 -> H2CO3}$'],
    ['a label and a reference to it', '$$x = 1 \\label{eq:one} \\tag{1}$$ $\\eqref{eq:one}$ $\\ref{eq:one}$'],
    ['a package that is asked for', '$\\require{mhchem} \\ce{H2O}$'],
    ['a number that is not wanted', '$$\\begin{align} a &= b \\nonumber \\\\ c &= d \\notag \\end{align}$$'],
  ])('draws %s', (_, source) => {
    const rendered = renderMarkdown(source, korean)
    expect(rendered.messages).toEqual([])
    expect(flat(rendered)).toContain('<math')
  })

  test('names every command that is not read', () => {
    const { messages } = renderMarkdown('값 $\\foo{x} + \\alpha + \\bar{y} + \\foo + \\baz$', korean)
    expect(messages.map(({ reason }) => reason)).toEqual([
      'Unexpected commands `\\foo`, `\\baz` in the formula `\\foo{x} + \\alpha + \\bar{y} + \\foo + \\baz`, expected TeX that KaTeX reads',
    ])
  })
})

describe('a page with more formulas than it may have', () => {
  test('has all of four hundred', () => {
    const source = Array.from({ length: 400 }, (_, i) => `값 $\\frac{a_{${i}}}{b^2}$ 이다`).join('\n\n')
    expect(formulas(source)).toHaveLength(400)
  })

  test('keeps its text, shows the others as their source, and says so once', () => {
    const dear = `문단 $${'\\a'.repeat(40)}$`
    const source = `$\\def\\a{${'x'.repeat(100)}}$\n\n${`${dear}\n\n`.repeat(80)}끝`
    const rendered = renderMarkdown(source, korean)
    const shown = flat(rendered)
    expect(shown).toContain('<p>끝</p>')
    expect(formulasIn(shown).length).toBeGreaterThan(20)
    expect(formulasIn(shown).length + shown.split('<code>').length - 1).toBe(81)
    expect(rendered.messages.map(({ ruleId }) => ruleId)).toEqual(['formula-unread'])
  })

  test('refuses a command of the author’s own that multiplies itself', () => {
    const dear = `$\\def\\a{${'x'.repeat(3_000)}}${'\\a'.repeat(190)}$`
    const rendered = renderInline(dear, korean)
    expect(flat(rendered).length).toBeLessThan(10_000)
    expect(rendered.messages.map(({ ruleId }) => ruleId)).toEqual(['formula-unread'])
  })
})

test.each([
  ['\\mathbb{RNx1}', 'ℝℕ𝕩𝟙'],
  ['\\mathcal{LA}', 'ℒ𝒜'],
  ['\\mathfrak{gC}', '𝔤ℭ'],
  ['\\mathbf{xZ9}', '𝐱𝐙𝟗'],
  ['\\boldsymbol{\\alpha\\Omega}', '𝜶𝛀'],
  ['\\hat{x}\\tilde{y}', 'xˆy˜'],
  ['\\mathbb{<}', '&lt;'],
])('the letters of %s are written as Unicode has them', (tex, expected) => {
  expect(html(`$${tex}$`).replace(/<annotation.*?<\/annotation>|<[^>]*>/gs, '')).toBe(expected)
})

test('a long formula within a line can scroll', () => {
  expect(html(`값 $${'x + '.repeat(30)}y$`)).toMatch(
    /<span class="formula-line" tabindex="0" role="group" aria-label="수식 1"><math/,
  )
})

describe('escaped brackets', () => {
  test.each([
    ['\\[\\[위키_링크\\]\\]', '[[위키_링크]]'],
    ['\\[\\[x\\]\\]', '[[x]]'],
    ['\\[snake_case\\] \\(key=value\\)', '[snake_case] (key=value)'],
    ['\\(선택\\)', '(선택)'],
    ['\\\\[x\\\\]', '\\[x\\]'],
  ])('are text in %s', (source, expected) => expect(html(source)).toBe(`<p>${expected}</p>`))

  test.each([
    ['\\[x_1 = y\\]', 'x_1 = y'],
    ['\\(\\alpha\\)', '\\alpha'],
    ['\\(a\\,b\\)', 'a\\,b'],
    ['\\[\\text{key} = v\\]', '\\text{key} = v'],
    ['\\(x^{max}\\)', 'x^{max}'],
  ])('are a formula in %s', (source, tex) => expect(formulas(source)).toEqual([tex]))
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
