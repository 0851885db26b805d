import type { Lang } from '../../model/ids'
import { languageOf, readingMinutes } from '../base/language'
import { languageOfProse } from '../base/language-of-prose'
import type { VaultFile } from '../base/vault-file'
import type { CompiledNote, Fragment, RenderedItem } from '../bundling/compiled-note'
import { checkFile } from '../checking/check-note'
import type { RuledFinding } from '../checking/to-message'
import { isLast, isShufflable } from '../reading/letter-references'
import type { ReadItem } from '../reading/note'
import { readBlueprint, roleOf } from '../reading/read-blueprint'
import { withFormulaWords } from '../rendering/drawing/formula-words'
import { newDefinitions } from '../rendering/note-definitions'
import { type RenderOptions, renderInline, renderMarkdown } from '../rendering/render'
import { MAX_NOTE_BYTES } from '../source/decode-note'
import type { Excerpt } from '../source/excerpt'
import { plainNote } from './plain-note'
import { renderCover } from './render-cover'

/** Reads and renders one file of a vault. */
export function compileNote(file: VaultFile): CompiledNote {
  const { data, messages } = checkFile(file)
  const read = { ...data, title: withFormulaWords(data.title) }
  if (file.bytes.byteLength > MAX_NOTE_BYTES) return { ...plainNote(file, 'size'), findings: messages }
  const spent = new Map<string, number>()
  const known = read.concept.includes(']:') ? newDefinitions(read.items.flatMap(textsOf)) : undefined
  const shared = { spent, ...(known && { known }) }
  const ofWords = (words: string) => languageOfProse(words, languageOf(read.title, 'ko'))
  const {
    messages: rendering,
    lang,
    ...body
  } = renderMarkdown(read.concept, {
    ...{ firstLine: 1, lang: read.frontmatter.lang ?? ofWords, ...shared },
  })
  const findings = [...messages, ...rendering]
  const items = read.items.map((item, i) => renderItem(item, lang, { idPrefix: `q${i + 1}-`, ...shared }, findings))
  const exam = roleOf(read) === 'exam' ? readBlueprint(read) : null
  if (exam !== null) findings.push(...exam.findings)
  const { cover } = read.frontmatter
  return {
    ...{ read, lang, minutes: readingMinutes(body.text), body, items, exam, findings },
    ...(cover !== null && { cover: renderCover(cover, lang) }),
  }
}

const textsOf = ({ stem, options, general }: ReadItem): string[] =>
  [stem, ...options.flatMap(({ text, explanations }) => [text, ...explanations]), ...general].map(
    ({ markdown }) => markdown,
  )

/**
 * @param place  of the item among its neighbours, for ids that are unique on the page
 * @param findings  rendering adds its own
 */
function renderItem(
  item: ReadItem,
  noteLang: Lang,
  place: Pick<RenderOptions, 'idPrefix' | 'spent' | 'known'>,
  findings: RuledFinding[],
): RenderedItem {
  const lang = languageOf(`${item.stem.markdown} ${item.options.map(({ text }) => text.markdown).join(' ')}`, noteLang)
  let texts = 0
  const render = (text: Excerpt, lang: Lang): Fragment => {
    const { line: firstLine, column: firstColumn } = text.span.start
    const idPrefix = `${place.idPrefix}${++texts}-`
    const rendered = renderInline(text.markdown, { ...place, firstLine, firstColumn, lang, idPrefix })
    for (const message of rendered.messages) findings.push(message)
    return rendered.fragment
  }
  return {
    lang,
    stem: render(item.stem, lang),
    options: item.options.map(({ text, explanations }) => ({
      text: render(text, lang),
      explanation: paragraphs(explanations, (text) => render(text, noteLang)),
      last: isLast(text.markdown),
    })),
    general: paragraphs(item.general, (text) => render(text, noteLang)),
    shufflable: isShufflable(item),
  }
}

/** Joins several texts as paragraphs. @returns null if there are none */
function paragraphs(texts: readonly Excerpt[], render: (text: Excerpt) => Fragment): Fragment | null {
  if (texts.length === 0) return null
  if (texts.length === 1) return render(texts[0]!)
  return texts.flatMap((text) => ['<div>', ...render(text), '</div>'])
}
