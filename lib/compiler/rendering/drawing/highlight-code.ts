import { createRequire } from 'node:module'
import type { HighlighterCore, LanguageRegistration, ThemeRegistration } from 'shiki/core'
import { escapeText } from '../escape-html'
import { loadPackage } from '../load-package'
import { drawOnce } from './drawings'

/**
 * A theme whose colours are only names. Each becomes a class of `app/css/rendered.css`, so that one output serves light and
 * dark, and no inline styles are needed.
 */
const palette: Record<string, { color: string; scope: string[] }> = {
  comment: { color: '#000001', scope: ['comment', 'punctuation.definition.comment'] },
  string: {
    color: '#000002',
    scope: ['string', 'punctuation.definition.string', 'markup.inserted', 'string.unquoted'],
  },
  number: { color: '#000003', scope: ['constant.numeric', 'constant.language', 'constant.other'] },
  keyword: { color: '#000004', scope: ['keyword', 'storage', 'keyword.operator.logical.python', 'markup.deleted'] },
  name: {
    color: '#000005',
    scope: ['entity.name', 'support.function', 'support.class', 'support.type', 'markup.heading'],
  },
  property: {
    color: '#000006',
    scope: ['support.type.property-name', 'entity.other.attribute-name', 'entity.name.tag'],
  },
}
const classOf = new Map(Object.entries(palette).map(([name, { color }]) => [color, `hl-${name}`]))

const theme: ThemeRegistration = {
  name: 'haeseol',
  fg: '#000000',
  bg: '#ffffff',
  settings: [
    { settings: { foreground: '#000000', background: '#ffffff' } },
    ...Object.values(palette).map(({ color, scope }) => ({ scope, settings: { foreground: color } })),
    { scope: ['keyword.operator', 'punctuation'], settings: { foreground: '#000000' } },
  ],
}

/** A language is loaded when a note first needs it. Most notes have no code with a language. */
const load = createRequire(import.meta.url)
const highlighters = new Map<string, HighlighterCore | null>()

/**
 * In characters. Some grammars take quadratic time or more for a line: a shell line of 2,000 `<` took twelve seconds. Code
 * that is written to be read has lines of at most 130.
 */
const LONGEST_LINE = 200

/** Languages with a lighter grammar than their own. That of C++ takes 1.5 s to load, and is twenty times as slow as that of C. */
const LIGHTER = new Map([
  ['c++', 'c'],
  ['cpp', 'c'],
])

/** Colours code by classes of its tokens. @returns HTML; null if the language is unknown */
export const highlightCode = (code: string, language: string): string | null =>
  drawOnce({ language, source: code }, (code) => {
    const grammar = LIGHTER.get(language) ?? language
    const highlighter = highlighterFor(grammar)
    return highlighter && colour(code, grammar, highlighter)
  })

function colour(code: string, language: string, highlighter: HighlighterCore): string {
  const lines = highlighter.codeToTokensBase(code, {
    lang: language,
    theme: 'haeseol',
    tokenizeTimeLimit: 0,
    tokenizeMaxLineLength: LONGEST_LINE,
  })
  return lines.map((line) => line.map(({ content, color }) => drawToken(content, color)).join('')).join('\n')
}

function drawToken(content: string, color: string | undefined): string {
  const name = content.trim() === '' ? undefined : classOf.get(color?.toLowerCase() ?? '')
  const text = escapeText(content)
  return name ? `<span class="${name}">${text}</span>` : text
}

/** Each language has its own highlighter, so that a page does not depend on the other languages of its vault. */
function highlighterFor(language: string): HighlighterCore | null {
  const known = highlighters.get(language)
  if (known !== undefined) return known
  const grammars = grammarsOf(language)
  const made = grammars && makeHighlighter(grammars)
  highlighters.set(language, made)
  return made
}

function grammarsOf(language: string): LanguageRegistration[] | null {
  if (!/^[a-z\d][a-z\d+#-]{0,40}$/u.test(language)) return null
  try {
    return load(`shiki/langs/${language}.mjs`).default
  } catch {
    return null // no such language
  }
}

function makeHighlighter(langs: LanguageRegistration[]): HighlighterCore {
  const { createHighlighterCoreSync } = loadPackage<typeof import('shiki/core')>('shiki/core')
  const { createJavaScriptRegexEngine } =
    loadPackage<typeof import('shiki/engine/javascript')>('shiki/engine/javascript')
  const engine = createJavaScriptRegexEngine({ forgiving: true })
  return createHighlighterCoreSync({ themes: [theme], langs, engine, warnings: false }) // it warns at the tenth instance
}
