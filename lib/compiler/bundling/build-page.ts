import type { Blueprint } from '../../model/blueprint'
import type { RecordKind } from '../../model/bundle'
import type { NoteSlug, SafeHtml, Tag } from '../../model/ids'
import type { BankItem } from '../../model/item'
import { indexSections, type Section } from '../../model/notes/teaching-section'
import type { Titles } from '../../model/text/titles'
import { lazily } from '../base/lazily'
import type { RuledFinding } from '../checking/messages/to-message'
import type { ItemIdentity } from '../identity/ledger/ledger'
import type { Linked } from '../linking/fill-slots'
import type { LinkedNote, VaultIndex } from '../linking/vault-index'
import type { NoteRecipe } from '../reading/read-blueprint'
import { escapeText } from '../rendering/escape-html'
import { buildItem, type ItemPlace } from './build-item'
import type { CompiledNote, Fragment } from './compiled-note'
import { withLineBreaks } from './line-breaks'
import { noteProperties } from './note-properties'
import type { OwnPage, PageParts } from './note-record'
import { ofEachRecord } from './note-records'
import { PageFiller } from './page-filler'
import { hashOfRecords, type PageRecords } from './page-records'
import { htmlBlocks } from './records/html-blocks'

/** What the vault needs to know of a note with its slots filled. */
export interface BuiltNote {
  page: BuiltPage | null
  exam: Blueprint | null
  /** The names of the files that it shows or links to. */
  assets: string[]
}

/** What a config says of all pages. */
export interface PageLook {
  /** The names of the fields of frontmatter that pages show. */
  properties: readonly string[]
  /** Whether lines break where their author broke them. */
  showsLineBreaks: boolean
}

/** A note with its slots filled. Backlinks and neighbours are added when the bundle is laid out. */
export interface Building {
  built: BuiltNote
  /** Null for an exam, which has no page. */
  records: PageRecords | null
  findings: RuledFinding[]
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
  /** The lengths of the records, in bytes. */
  lengths: Readonly<Record<RecordKind, number>>
  /** A hash of the records. */
  hash: string
}

/** A compiled note and its place in the vault. */
export interface PageSource {
  compiled: CompiledNote
  /** The note as the index has it. */
  note: LinkedNote
  index: VaultIndex
}

/**
 * Builds the page of a note: fills its slots, and separates what a learner may see from the answer keys.
 * @param identities  one for each item of the note
 * @param look  how the config wants pages
 */
export function buildPage(
  { compiled, note, index }: PageSource,
  identities: readonly ItemIdentity[],
  look: PageLook,
): Building {
  const { read, lang, body } = compiled
  const filler = new PageFiller(index, note, lang)
  const whole = filler.fillBody(body)
  const linked = look.showsLineBreaks ? { ...whole, html: withLineBreaks(whole.html) as SafeHtml } : whole
  const tags = [...new Set([...read.frontmatter.tags, ...body.tags])]
  const place = { note: note.slug, lang, tags, sections: indexSections(textsOf(linked)), fill: filler.fillText }
  const items = read.items.flatMap((item, i) =>
    item.deliverable ? [buildItem(item, compiled.items[i]!, identities[i]!, place)] : [],
  )
  const bank = items.map(({ item }) => item)
  const head = pageHead(compiled, filler.fillText, look.properties)
  const parts = {
    page: { ...ownPage(compiled, linked.html, place, bank), ...head },
    keys: items.map(({ key }) => key),
    blocks: lazily(() => htmlBlocks(linked.html)),
    links: linked.links,
  }
  const records = ofEachRecord((_, record) => record.write(parts))
  return {
    built: { page: toBuilt(parts, records), exam: null, assets: filler.assets },
    records,
    findings: [...compiled.findings, ...filler.messages],
  }
}

/** The order of the fields is that of the bundle's JSON. */
function ownPage(
  { read, lang, minutes, body: { headings } }: CompiledNote,
  html: SafeHtml,
  { note: slug, tags }: Pick<ItemPlace, 'note' | 'tags'>,
  bank: BankItem[],
): OwnPage {
  const { titles, aliases, created, modified, sources, asOf } = read.frontmatter
  const named = { slug, title: read.title, ...(Object.keys(titles).length > 0 && { titles }) }
  const summary = { ...named, path: read.path, lang, tags, aliases, created, modified, items: bank.length, minutes }
  return { ...summary, sources, asOf, html, headings, bank }
}

/** What the head of a page shows of the note's frontmatter. A cover that is no image has a message. */
function pageHead(
  { read: { frontmatter }, cover }: CompiledNote,
  fill: (cover: Fragment) => SafeHtml,
  names: readonly string[],
): Pick<OwnPage, 'description' | 'cover' | 'properties'> {
  const html = cover && fill(cover)
  const properties = noteProperties(frontmatter.data, names)
  return {
    ...(frontmatter.description !== null && { description: frontmatter.description }),
    ...(html?.startsWith('<img ') && { cover: html }),
    ...(properties.length > 0 && { properties }),
  }
}

/** Builds an exam. Its note has no page. The text of the note says what the exam is about. */
export function buildExam({ compiled, note, index }: PageSource): Building {
  const filler = new PageFiller(index, note, compiled.lang)
  const about = filler.fillText(compiled.body.fragment)
  const recipe = compiled.exam?.recipe ?? null
  return {
    built: { page: null, exam: recipe && examOf(recipe, about), assets: filler.assets },
    records: null,
    findings: [...compiled.findings, ...filler.messages],
  }
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

function toBuilt({ page, links }: PageParts, records: PageRecords): BuiltPage {
  const { slug, title, titles, tags, items } = page
  const lengths = ofEachRecord((kind) => records[kind].length)
  return {
    slug,
    title,
    ...(titles && { titles }),
    tags,
    items,
    links: [...links],
    lengths,
    hash: hashOfRecords(records),
  }
}

/** The text under each heading of a page, without tags. */
const textsOf = ({ sections }: Linked): Section[] =>
  sections
    .filter(({ anchor }) => anchor !== '')
    .map(({ anchor, html }) => ({ anchor, text: html.replace(/<[^>]*>/g, ' ') }))
