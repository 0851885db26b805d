import type { Lang } from '../model/ids'
import { languageOf, readingMinutes } from './language'
import { isLast, isShufflable } from './letter-references'
import { newDefinitions } from './markdown/note-definitions'
import { type Rendered, type RenderOptions, renderInline, renderMarkdown } from './markdown/render'
import type { ReadItem, ReadNote, RuledFinding, SourceText, VaultFile } from './note'
import { isBlueprint, type NoteRecipe, readBlueprint } from './reading/read-blueprint'
import { readNote } from './reading/read-note'

export type Parts = Rendered['parts']

/** An item's texts as HTML, in the order of `ReadItem`. */
export interface RenderedItem {
  lang: Lang
  stem: Parts
  options: { text: Parts; explanation: Parts | null; last: boolean }[]
  general: Parts | null
  shufflable: boolean
}

/**
 * What one note comes to on its own. It holds nothing of other notes, so it is a pure function of the file's bytes and
 * can be kept by their hash.
 */
export interface NoteUnit {
  read: ReadNote
  lang: Lang
  minutes: number
  body: Omit<Rendered, 'messages'>
  /** One for each item of `read`. */
  items: RenderedItem[]
  /** Of an exam's note, which is no page; its recipe is null where it can't be followed. */
  exam: { recipe: NoteRecipe | null } | null
  findings: RuledFinding[]
}

/** Compiles files, in their order. It begins before it returns: who asks can go on with something else. */
export type CompileFiles = (files: readonly VaultFile[]) => Promise<NoteUnit[]>

/** Reads and renders one file of a vault. */
export function compileNote(file: VaultFile): NoteUnit {
  const { data: read, messages } = readNote(file)
  const spent = new Map<string, number>()
  const known = read.concept.includes(']:') ? newDefinitions(read.items.flatMap(textsOf)) : undefined
  const shared = { spent, ...(known && { known }) }
  const { messages: rendering, ...body } = renderMarkdown(read.concept, {
    ...{ firstLine: 1, lang: read.frontmatter.lang ?? 'ko', ...shared },
  })
  const findings = [...messages, ...rendering]
  const lang = read.frontmatter.lang ?? languageOf(body.text, 'ko')
  const items = read.items.map((item, i) => renderItem(item, lang, { idPrefix: `q${i + 1}-`, ...shared }, findings))
  const exam = isBlueprint(read) ? readBlueprint(read) : null
  if (exam !== null) findings.push(...exam.findings)
  return { read, lang, minutes: readingMinutes(body.text), body, items, exam, findings }
}

const textsOf = ({ stem, options, general }: ReadItem): string[] =>
  [stem, ...options.flatMap(({ text, explanations }) => [text, ...explanations]), ...general].map(
    ({ markdown }) => markdown,
  )

/**
 * @param place  of the item's texts on the page, among those of its neighbours
 * @param findings  grows by what rendering finds
 */
function renderItem(
  item: ReadItem,
  noteLang: Lang,
  place: Pick<RenderOptions, 'idPrefix' | 'spent' | 'known'>,
  findings: RuledFinding[],
): RenderedItem {
  const lang = languageOf(`${item.stem.markdown} ${item.options.map(({ text }) => text.markdown).join(' ')}`, noteLang)
  let texts = 0
  const render = (text: SourceText, lang: Lang): Parts => {
    const { line: firstLine, column: firstColumn } = text.span.start
    const idPrefix = `${place.idPrefix}${++texts}-`
    const rendered = renderInline(text.markdown, { ...place, firstLine, firstColumn, lang, idPrefix })
    findings.push(...rendered.messages)
    return rendered.parts
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

/** Several texts stand under each other; null where there is none. */
function paragraphs(texts: readonly SourceText[], render: (text: SourceText) => Parts): Parts | null {
  if (texts.length === 0) return null
  if (texts.length === 1) return render(texts[0]!)
  return texts.flatMap((text) => ['<div>', ...render(text), '</div>'])
}
