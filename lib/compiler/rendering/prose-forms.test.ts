import { describe, expect, test } from 'vitest'
import { type Rendered, type RenderOptions, renderInline, renderMarkdown } from './render'

const korean: RenderOptions = { firstLine: 1, lang: 'ko' }
const flat = ({ fragment }: Pick<Rendered, 'fragment'>): string =>
  fragment
    .map((part) =>
      typeof part === 'string'
        ? part
        : `{${part.kind} ${part.target}${'text' in part ? `: ${flat({ fragment: part.inner ?? [part.text] })}` : ''}}`,
    )
    .join('')
const html = (source: string) => flat(renderMarkdown(source, korean))

describe('a displayed formula over lines that begins behind words', () => {
  test.each([
    '다음과 같다: $$\nx^2\n$$',
    '- 목록 $$\n  x^2\n  $$',
    '- 목록 $$\nx^2\n$$',
    '> 인용 $$\n> x^2\n> $$ 뒤',
    '앞 $$x^2\n$$ 뒤',
    '앞\n$$\nx^2\n$$\n뒤',
    '`$$`는\n$$\nx^2\n$$\n뒤',
    '앞 $y$: $$\nx^2\n$$\n$$\ny^2\n$$\n뒤',
  ])('%j', (source) => {
    for (const page of [source, `${source}\n`, `${source}\n\n다음 문단`]) {
      expect(html(page)).toContain('<annotation encoding="application/x-tex">x^2</annotation>')
      expect(html(page).replace('<code>$$</code>', '')).not.toContain('$$')
    }
  })

  test('is read in a stem', () => {
    expect(flat(renderInline('값은 $$\nx^2\n$$ 이다', korean))).toContain('display="block"')
  })

  test('is none where dollars are money', () => {
    expect(html('값은 $$\n둘째 줄\n\n다음')).not.toContain('<math')
  })
})

describe('an image in a link', () => {
  test.each([
    ['[![t](cup.png)](https://a.com)', '<a href="https://a.com" rel="noopener noreferrer">{embed cup.png}</a>'],
    ['[![[cup.png]]](b.md)', '{link b.md: {embed cup.png}}'],
    ['[앞 ![t](cup.png) 뒤](b.md)', '{link b.md: 앞 {embed cup.png} 뒤}'],
  ])('%s', (source, expected) => {
    expect(html(source)).toBe(`<p>${expected}</p>`)
  })
})

test('the words behind a callout’s bar are Obsidian’s and no text', () => {
  expect(html('> [!note|meta] 제목\n> 글')).toMatch(
    /^<div class="callout" data-callout="note" role="note">\n<p class="callout-title"><svg.*제목<\/span><\/p>\n<p>글<\/p>\n<\/div>$/,
  )
  expect(html('> [!tip|a b]- 제목\n> 글')).toMatch(/^<details class="callout" data-callout="tip">/)
})

test('the percent signs of a formula begin no comment', () => {
  const shown = html('값 $a %% b$ 와 $$c %% d$$\n\n글 %% $숨김 %% 끝$ $5 %% 숨김 %% 끝')
  expect(shown).toMatch(/값 <.*와 <.*<\/p>\n<p>글 +끝\$ \$5 +끝<\/p>/s)
  expect(shown).not.toContain('숨김')
})

test('two equals signs without a partner are text, at which a heading’s emoji goes as at any other', () => {
  expect(html('## 📝 ==관련 문제')).toBe('<h2 id="관련-문제">==관련 문제</h2>')
})

test('an address that ends in two equals signs is whole', () => {
  expect(html('https://a.com/?id=YQ==')).toContain('href="https://a.com/?id=YQ=="')
})

test('a quote whose bracket is escaped is no callout', () => {
  expect(html('> \\[!note] 물')).toBe('<blockquote>\n<p>[!note] 물</p>\n</blockquote>')
})
