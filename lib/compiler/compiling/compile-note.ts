import type { Lang } from '../../model/ids'
import type { Compiled, StageFinding } from '../base/finding'
import { languageOf, readingMinutes } from '../base/language'
import { languageOfProse } from '../base/language-of-prose'
import type { VaultFile } from '../base/vault-file'
import type { CompiledNote, Fragment, RenderedItem } from '../bundling/compiled-note'
import { type CheckedNote, checkFile } from '../checking/check-note'
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
  const page = sharedOptions(read)
  const ofWords = (words: string) => languageOfProse(words, languageOf(read.title, 'ko'))
  const bodyOptions = { ...page, firstLine: 1, lang: read.frontmatter.lang ?? ofWords }
  const { messages: ofBody, lang, ...body } = renderMarkdown(read.concept, bodyOptions)
  const items = read.items.map((item, i) => renderItem(item, lang, { ...page, idPrefix: `q${i + 1}-` }))
  const exam = roleOf(read) === 'exam' ? readBlueprint(read) : null
  const { cover } = read.frontmatter
  return {
    read,
    lang,
    minutes: readingMinutes(body.text),
    body,
    items: items.map(({ data }) => data),
    exam,
    findings: [...messages, ...ofBody, ...items.flatMap((item) => item.messages), ...(exam?.findings ?? [])],
    ...(cover !== null && { cover: renderCover(cover, lang) }),
  }
}

/** What the texts of a page share: the cost of its drawings so far, and link definitions if the text has any. */
function sharedOptions({ concept, items }: CheckedNote): Pick<RenderOptions, 'spent' | 'known'> {
  const spent = new Map<string, number>()
  return concept.includes(']:') ? { spent, known: newDefinitions(items.flatMap(textsOf)) } : { spent }
}

const textsOf = ({ stem, options, general }: ReadItem): string[] =>
  [stem, ...options.flatMap(({ text, explanations }) => [text, ...explanations]), ...general].map(
    ({ markdown }) => markdown,
  )

/** @param place  of the item among its neighbours, for ids that are unique on the page */
function renderItem(
  item: ReadItem,
  noteLang: Lang,
  place: Pick<RenderOptions, 'idPrefix' | 'spent' | 'known'>,
): Compiled<RenderedItem> {
  const lang = languageOf(`${item.stem.markdown} ${item.options.map(({ text }) => text.markdown).join(' ')}`, noteLang)
  const messages: StageFinding[] = []
  let texts = 0
  const render = (text: Excerpt, lang: Lang): Fragment => {
    const { line: firstLine, column: firstColumn } = text.span.start
    const idPrefix = `${place.idPrefix}${++texts}-`
    const rendered = renderInline(text.markdown, { ...place, firstLine, firstColumn, lang, idPrefix })
    for (const message of rendered.messages) messages.push(message)
    return rendered.fragment
  }
  const data = {
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
  return { data, messages }
}

/** Joins several texts as paragraphs. @returns null if there are none */
function paragraphs(texts: readonly Excerpt[], render: (text: Excerpt) => Fragment): Fragment | null {
  if (texts.length === 0) return null
  if (texts.length === 1) return render(texts[0]!)
  return texts.flatMap((text) => ['<div>', ...render(text), '</div>'])
}
