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
import { buildItem } from './build-item'
import type { CompiledNote, Fragment } from './compiled-note'
import { hashOfRecords, type PageRecords } from './page-records'

/** A note with its slots filled. Backlinks and neighbours are added later. */
export interface BuiltNote {
  page: BuiltPage | null
  exam: Blueprint | null
  /** Asset names of the images that it shows. */
  images: string[]
  /** Its own messages in the order of the note: JSON values with commas between them. Loaded on demand. */
  messages: () => Buffer
}

export interface BuiltPage {
  slug: NoteSlug
  title: string
  titles?: Titles
  tags: Tag[]
  /** The number of items that it delivers. */
  items: number
  /** The notes that it links to or embeds. */
  links: NoteSlug[]
  /** Loaded on demand. */
  records: () => PageRecords
  /** The lengths of the records, in bytes. */
  lengths: Record<keyof PageRecords, number>
  /** A hash of the records. */
  hash: string
}

/**
 * Builds the page of a note: fills its slots, and separates what a learner may see from the answer keys.
 * @param note  the note as the index has it
 * @param identities  one for each item of the note
 */
export function buildPage(
  compiled: CompiledNote,
  note: LinkedNote,
  index: VaultIndex,
  identities: readonly ItemIdentity[],
): BuiltNote {
  const filled: Linked[] = []
  const fillWith = (inPage: boolean) => {
    const resolve = vaultResolver(index, note, inPage)
    return (fragment: Fragment): SafeHtml => {
      const one = fillSlots(fragment, resolve)
      filled.push(one)
      return one.html
    }
  }
  const { read, lang, minutes, body } = compiled
  const html = fillWith(true)(body.fragment)
  const tags = [...new Set([...read.frontmatter.tags, ...body.tags])]
  const place = { note: note.slug, lang, tags, sections: indexSections(sectionsOf(html)) }
  const fillItem = fillWith(false)
  const items = read.items.flatMap((item, i) =>
    item.deliverable ? [buildItem(item, compiled.items[i]!, identities[i]!, place, fillItem)] : [],
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
    ...gathered(compiled, filled),
  }
}

/** Builds an exam. Its note has no page. The text of the note says what the exam is about. */
export function buildExam(compiled: CompiledNote, note: LinkedNote, index: VaultIndex): BuiltNote {
  const about = fillSlots(compiled.body.fragment, vaultResolver(index, note, false))
  const recipe = compiled.exam?.recipe ?? null
  return { page: null, exam: recipe && examOf(recipe, about.html), ...gathered(compiled, [about]) }
}

function examOf({ abouts, ...recipe }: NoteRecipe, about: SafeHtml): Blueprint {
  const others = Object.entries(abouts).map(([lang, text]) => [lang, paragraphs(text)] as const)
  return { ...recipe, about, ...(others.length > 0 && { abouts: Object.fromEntries(others) }) }
}

/** Blank lines separate paragraphs. The text itself is plain. */
function paragraphs(text: string): SafeHtml {
  const parts = text.split(/\n\s*\n/).map((part) => part.trim())
  return parts.map((part) => `<p>${escapeText(part)}</p>`).join('\n') as SafeHtml
}

function gathered({ read, findings }: CompiledNote, filled: readonly Linked[]) {
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
): BuiltPage {
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

/** The text under each heading of a page, without tags. */
function sectionsOf(html: string): Section[] {
  return html
    .split(/(?=<h[2-6] id=")/)
    .map((part) => ({ anchor: /^<h[2-6] id="([^"]+)"/.exec(part)?.[1] ?? '', text: part.replace(/<[^>]*>/g, ' ') }))
    .filter(({ anchor }) => anchor !== '')
}
