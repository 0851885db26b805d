import type { Blueprint } from '../model/blueprint'
import type { Graph } from '../model/bundle'
import type { NoteSlug, SafeHtml } from '../model/ids'
import type { Message } from '../model/message'
import type { ConceptPage, NoteLink } from '../model/page'
import { checkVault, toMessage } from './check-notes'
import { compileNote, type NoteUnit, type Parts } from './compile-note'
import { drawItem, type ItemIdentity } from './draw-item'
import { carryIds, type Ledger } from './identity/ledger'
import { fillSlots, type Linked, vaultResolver } from './link-notes'
import { nameNotes } from './name-notes'
import type { RuledFinding, VaultFile } from './note'
import { isBlueprint, readBlueprint } from './read-blueprint'
import type { Section } from './teaching-section'
import { indexVault, type LinkedNote, readImage, type VaultImage, type VaultIndex } from './vault-index'
import type { BundleContent, BundleNote } from './write-bundle'

/** Of the compiler: a cache or a bundle of another version is made anew. */
export const COMPILER_VERSION = '1'

export interface VaultInput {
  /** In the order of their paths by code point. */
  notes: readonly VaultFile[]
  images: readonly VaultFile[]
}

export interface CompiledVault {
  content: BundleContent
  /** What the next compilation needs to keep the names of items and notes. */
  ledger: Ledger
}

/**
 * Compiles a vault: a pure function of its bytes and of the ledger that the last published bundle left.
 * @param previous  null when nothing was published before
 */
export function compileVault({ notes, images }: VaultInput, previous: Ledger | null): CompiledVault {
  return assembleVault(notes.map(compileNote), images, previous)
}

/** Joins what notes came to on their own: names, links, identity, and the rules that compare notes. */
export function assembleVault(
  units: readonly NoteUnit[],
  images: readonly VaultFile[],
  previous: Ledger | null,
): CompiledVault {
  const pages = units.filter(({ read }) => !isBlueprint(read))
  const { slugs, findings } = nameNotes(pages.map(({ read }) => read))
  const linked = pages.map((unit) => toLinked(unit, slugs.get(unit.read.path)!))
  const known = images.map(readImage)
  const index = indexVault(linked, known)
  const identity = carryIds(
    previous,
    pages.map(({ read }, i) => ({ note: read, slug: linked[i]!.slug })),
  )
  const drawn = pages.map((unit, i) => drawNote(unit, linked[i]!, index, identity.items.get(unit.read.path) ?? []))
  const exams = readExams(units, index)
  const messages = [
    ...units.flatMap(({ read, findings: own }) => own.map((finding) => toMessage(read.path, finding))),
    ...[...findings].map(([path, finding]) => toMessage(path, finding)),
    ...drawn.flatMap(({ findings: own }, i) => own.map((finding) => toMessage(pages[i]!.read.path, finding))),
    ...exams.messages,
    ...identity.messages,
    ...checkVault(pages.map(({ read }) => read)),
  ].sort(byPlace)
  return {
    ledger: identity.ledger,
    content: {
      compiler: COMPILER_VERSION,
      exams: exams.data,
      moved: identity.moved,
      gone: identity.gone,
      notes: toBundleNotes(drawn),
      graph: toGraph(drawn),
      messages,
      assets: usedImages(drawn, known, images),
    },
  }
}

const toLinked = ({ read, body }: NoteUnit, slug: NoteSlug): LinkedNote => ({
  path: read.path,
  slug,
  titles: [read.title, ...(read.frontmatter.title === null ? [] : [read.frontmatter.title])],
  aliases: read.frontmatter.aliases,
  parts: body.parts,
  headings: body.headings,
  blocks: body.blocks,
})

/** A note with its links filled, before it knows who links to it. */
interface DrawnNote {
  page: Omit<ConceptPage, 'backlinks' | 'previous' | 'next'>
  keys: string
  links: NoteSlug[]
  images: VaultImage[]
  findings: RuledFinding[]
}

function drawNote(unit: NoteUnit, note: LinkedNote, index: VaultIndex, identities: readonly ItemIdentity[]): DrawnNote {
  const { read, lang, minutes } = unit
  const filled: Linked[] = []
  const fillWith = (inPage: boolean) => {
    const resolve = vaultResolver(index, note, inPage)
    return (parts: Parts): SafeHtml => {
      const one = fillSlots(parts, resolve)
      filled.push(one)
      return one.html
    }
  }
  const html = fillWith(true)(unit.body.parts)
  const tags = [...new Set([...read.frontmatter.tags, ...unit.body.tags])]
  const place = { note: note.slug, lang, tags, sections: sectionsOf(html) }
  const fillItem = fillWith(false)
  const items = read.items.flatMap((item, i) =>
    item.deliverable ? [drawItem(item, unit.items[i]!, identities[i]!, place, fillItem)] : [],
  )
  const { aliases, created, modified } = read.frontmatter
  return {
    page: {
      slug: note.slug,
      title: read.title,
      path: read.path,
      lang,
      tags,
      aliases,
      created,
      modified,
      items: items.length,
      minutes,
      html,
      headings: unit.body.headings,
      bank: items.map(({ item }) => item),
    },
    keys: JSON.stringify(items.map(({ key }) => key)),
    links: [...new Set(filled.flatMap(({ links }) => links))],
    images: filled.flatMap(({ images }) => images),
    findings: filled.flatMap(({ messages }) => messages),
  }
}

/** The text under each heading of a page, without its tags. */
function sectionsOf(html: string): Section[] {
  return html
    .split(/(?=<h[2-6] id=")/)
    .map((part) => ({ anchor: /^<h[2-6] id="([^"]+)"/.exec(part)?.[1] ?? '', text: part.replace(/<[^>]*>/g, ' ') }))
    .filter(({ anchor }) => anchor !== '')
}

function toBundleNotes(drawn: readonly DrawnNote[]): BundleNote[] {
  const backlinks = backlinksOf(drawn)
  const linkTo = (note: DrawnNote | undefined): NoteLink | null =>
    note === undefined ? null : { slug: note.page.slug, title: note.page.title }
  return drawn.map(({ page, keys }, i) => {
    const { html: _, headings: __, bank, ...summary } = page
    const around = { previous: linkTo(drawn[i - 1]), next: linkTo(drawn[i + 1]) }
    const whole: ConceptPage = { ...page, backlinks: backlinks.get(page.slug) ?? [], ...around }
    const pool = bank.map(({ id, version, note, tags, shufflable, last, options }) => {
      return { id, version, note, tags, shufflable, last, options: options.map(({ id }) => ({ id })) }
    })
    return { entry: { ...summary, bank: pool }, page: JSON.stringify(whole), keys }
  })
}

function backlinksOf(drawn: readonly DrawnNote[]): Map<NoteSlug, NoteLink[]> {
  const backlinks = new Map<NoteSlug, NoteLink[]>()
  for (const { page, links } of drawn) {
    for (const slug of links) {
      const known = backlinks.get(slug)
      const link = { slug: page.slug, title: page.title }
      if (known) known.push(link)
      else backlinks.set(slug, [link])
    }
  }
  return backlinks
}

const toGraph = (drawn: readonly DrawnNote[]): Graph => ({
  nodes: drawn.map(({ page: { slug, title, tags, items } }) => ({ slug, title, tags, items })),
  edges: drawn.flatMap(({ page, links }) => links.map((to): [NoteSlug, NoteSlug] => [page.slug, to])),
})

function usedImages(drawn: readonly DrawnNote[], known: readonly VaultImage[], files: readonly VaultFile[]) {
  const used = new Set(drawn.flatMap(({ images }) => images))
  return new Map(known.flatMap((image, i) => (used.has(image) ? [[image.asset, files[i]!.bytes] as const] : [])))
}

function readExams(units: readonly NoteUnit[], index: VaultIndex): { data: Blueprint[]; messages: Message[] } {
  const read = units
    .filter(({ read }) => isBlueprint(read))
    .map((unit) => {
      const about = fillSlots(unit.body.parts, vaultResolver(index, toLinked(unit, '' as NoteSlug), false))
      const { blueprint, findings } = readBlueprint(unit.read, about.html)
      const messages = [...findings, ...about.messages].map((finding) => toMessage(unit.read.path, finding))
      return { blueprint, messages }
    })
  return {
    data: read.flatMap(({ blueprint }) => blueprint ?? []),
    messages: read.flatMap(({ messages }) => messages),
  }
}

const byPlace = (a: Message, b: Message) =>
  compareText(a.file, b.file) || a.span.start.line - b.span.start.line || a.span.start.column - b.span.start.column

const compareText = (a: string, b: string) => Number(a > b) - Number(a < b)
