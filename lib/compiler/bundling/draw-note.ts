import type { Blueprint } from '../../model/blueprint'
import type { NoteSlug, SafeHtml, Tag } from '../../model/ids'
import type { PoolItem } from '../../model/item'
import type { ConceptPage } from '../../model/page'
import { indexSections, type Section } from '../../model/teaching-section'
import type { Titles } from '../../model/titles'
import { lazily } from '../base/lazily'
import { byPlace, messageText } from '../checking/message-text'
import { toMessage } from '../checking/to-message'
import type { ItemIdentity } from '../identity/ledger'
import { fillSlots, type Linked, vaultResolver } from '../linking/link-notes'
import type { LinkedNote, VaultIndex } from '../linking/vault-index'
import type { NoteRecipe } from '../reading/read-blueprint'
import { escapeText } from '../rendering/escape-html'
import type { NoteUnit, Parts } from './compiled-note'
import { drawItem } from './draw-item'
import { hashOfRecords, type PageRecords } from './page-records'

/** A note with its links filled, before it knows who links to it and who stands beside it. */
export interface DrawnNote {
  page: DrawnPage | null
  exam: Blueprint | null
  /** Names of the images that it shows, as assets. */
  images: string[]
  /** Its own messages in the order of the note: JSON values with commas between them. Read when they are asked for. */
  messages: () => Buffer
}

export interface DrawnPage {
  slug: NoteSlug
  title: string
  titles?: Titles
  tags: Tag[]
  /** How many items it delivers. */
  items: number
  /** The notes that it links to or shows. */
  links: NoteSlug[]
  /** Read when they are asked for. */
  records: () => PageRecords
  /** Of the records, in bytes. */
  lengths: Record<keyof PageRecords, number>
  /** Of the records. */
  hash: string
}

/**
 * @param note  of the same index
 * @param identities  one for each item of the note
 */
export function drawNote(
  unit: NoteUnit,
  note: LinkedNote,
  index: VaultIndex,
  identities: readonly ItemIdentity[],
): DrawnNote {
  const filled: Linked[] = []
  const fillWith = (inPage: boolean) => {
    const resolve = vaultResolver(index, note, inPage)
    return (parts: Parts): SafeHtml => {
      const one = fillSlots(parts, resolve)
      filled.push(one)
      return one.html
    }
  }
  const { read, lang, minutes, body } = unit
  const html = fillWith(true)(body.parts)
  const tags = [...new Set([...read.frontmatter.tags, ...body.tags])]
  const place = { note: note.slug, lang, tags, sections: indexSections(sectionsOf(html)) }
  const fillItem = fillWith(false)
  const items = read.items.flatMap((item, i) =>
    item.deliverable ? [drawItem(item, unit.items[i]!, identities[i]!, place, fillItem)] : [],
  )
  const { aliases, created, modified, sources, asOf } = read.frontmatter
  const bank = items.map(({ item }) => item)
  const { titles } = read.frontmatter
  const named = { slug: note.slug, title: read.title, ...(Object.keys(titles).length > 0 && { titles }) }
  const summary = { ...named, path: read.path, lang, tags, aliases, created, modified }
  const page = { ...summary, items: items.length, minutes, sources, asOf, html, headings: body.headings, bank }
  const keys = items.map(({ key }) => key)
  const links = [...new Set(filled.flatMap(({ links }) => links))]
  return {
    page: written(page, keys, links),
    exam: null,
    ...gathered(unit, filled),
  }
}

/** An exam's recipe: its note is no page, and its text is what the exam is about. */
export function drawExam(unit: NoteUnit, note: LinkedNote, index: VaultIndex): DrawnNote {
  const about = fillSlots(unit.body.parts, vaultResolver(index, note, false))
  const recipe = unit.exam?.recipe ?? null
  return { page: null, exam: recipe && examOf(recipe, about.html), ...gathered(unit, [about]) }
}

function examOf({ abouts, ...recipe }: NoteRecipe, about: SafeHtml): Blueprint {
  const others = Object.entries(abouts).map(([lang, text]) => [lang, paragraphs(text)] as const)
  return { ...recipe, about, ...(others.length > 0 && { abouts: Object.fromEntries(others) }) }
}

/** Blank lines part paragraphs, and the text is shown as it stands. */
function paragraphs(text: string): SafeHtml {
  const parts = text.split(/\n\s*\n/).map((part) => part.trim())
  return parts.map((part) => `<p>${escapeText(part)}</p>`).join('\n') as SafeHtml
}

function gathered({ read, findings }: NoteUnit, filled: readonly Linked[]) {
  const found = [...findings, ...filled.flatMap(({ messages }) => messages)]
  return {
    images: [...new Set(filled.flatMap(({ images }) => images.map(({ asset }) => asset)))],
    messages: lazily(() => messageText(found.map((finding) => toMessage(read.path, finding)).sort(byPlace))),
  }
}

function written(
  page: Omit<ConceptPage, 'backlinks' | 'previous' | 'next'>,
  keys: readonly unknown[],
  links: NoteSlug[],
): DrawnPage {
  const { html: _, headings: __, bank, ...summary } = page
  const pool = bank.map(({ id, version, generation, choose, note, tags, shufflable, last, options }): PoolItem => {
    return { id, version, generation, choose, note, tags, shufflable, last, options: options.map(({ id }) => ({ id })) }
  })
  const records = {
    entry: Buffer.from(withoutBrace({ ...summary, bank: pool, links })),
    head: Buffer.from(withoutBrace(page)),
    keys: Buffer.from(JSON.stringify(keys)),
  }
  const lengths = { entry: records.entry.length, head: records.head.length, keys: records.keys.length }
  const { slug, title, titles, tags, items } = page
  return {
    slug,
    title,
    ...(titles && { titles }),
    tags,
    items,
    links,
    records: () => records,
    lengths,
    hash: hashOfRecords(records),
  }
}

const withoutBrace = (value: object) => JSON.stringify(value).slice(0, -1)

/** The text under each heading of a page, without its tags. */
function sectionsOf(html: string): Section[] {
  return html
    .split(/(?=<h[2-6] id=")/)
    .map((part) => ({ anchor: /^<h[2-6] id="([^"]+)"/.exec(part)?.[1] ?? '', text: part.replace(/<[^>]*>/g, ' ') }))
    .filter(({ anchor }) => anchor !== '')
}
