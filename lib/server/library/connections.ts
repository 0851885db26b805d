import 'server-only'
import type { ManifestNote } from '../../model/bundle'
import type { TitleLang } from '../../model/text/titles'
import type { LinkingNote, NoteConnections, RelatedNote } from '../../model/view'
import type { Bundle } from '../bundle/bundle'
import { BundleCache } from '../bundle/bundle-cache'
import { linkTo } from '../bundle/note-link'
import { type Catalogue, catalogueOf } from '../listing/catalogue'

/** How many notes that link to a note are quoted. The others are listed by their titles. */
const MOST_QUOTED = 50
/** How many notes a page names as related. */
const MOST_RELATED = 4
/** How many notes are drawn around one. */
const MOST_AROUND = 8
/** A topic with more notes says too little about what they share. */
const LARGEST_TOPIC = 500

/** The other notes that a note's page names: those that link to it, those that are near, and its neighbours. */
export async function connectionsOf(bundle: Bundle, note: ManifestNote, lang: TitleLang): Promise<NoteConnections> {
  const linking = linkingTo(bundle, note)
  return {
    backlinks: await Promise.all(linking.map((from, i) => quoted(bundle, from, note, i < MOST_QUOTED, lang))),
    related: relatedNotes(bundle, note, linking, lang),
    around: aroundOf(bundle, note, linking).map((other) => linkTo(other, lang)),
    ...neighboursOf(catalogueOf(bundle), note, lang),
  }
}

const linkIndexes = new BundleCache<ReadonlyMap<string, readonly ManifestNote[]>>()

/** The notes that link to a note, in order. */
const linkingTo = (bundle: Bundle, { slug }: ManifestNote): readonly ManifestNote[] =>
  linkIndexes.get(bundle, () => indexLinks(bundle.list)).get(slug) ?? []

function indexLinks(notes: readonly ManifestNote[]): ReadonlyMap<string, readonly ManifestNote[]> {
  const index = new Map<string, ManifestNote[]>()
  for (const note of notes) {
    for (const to of note.links) {
      const from = index.get(to)
      if (from === undefined) index.set(to, [note])
      else from.push(note)
    }
  }
  return index
}

/** @param isQuoted  whether its sentence is looked up */
async function quoted(
  bundle: Bundle,
  from: ManifestNote,
  to: ManifestNote,
  isQuoted: boolean,
  lang: TitleLang,
): Promise<LinkingNote> {
  const card = isQuoted ? await bundle.card(from) : null
  const quote = card?.quotes.find((one) => one.to === to.slug)
  return { ...linkTo(from, lang), lang: from.lang, sentence: quote ? { text: quote.text, marked: quote.marked } : null }
}

interface Nearness {
  score: number
  shared: number
}

/** The notes that are nearest by links and topics. A topic that few notes have says the most. */
function relatedNotes(
  bundle: Bundle,
  note: ManifestNote,
  linking: readonly ManifestNote[],
  lang: TitleLang,
): RelatedNote[] {
  const near = new Map<ManifestNote, Nearness>()
  const add = (other: ManifestNote, score: number, shared: number) => {
    if (other === note) return
    const known = near.get(other) ?? { score: 0, shared: 0 }
    near.set(other, { score: known.score + score, shared: known.shared + shared })
  }
  for (const tag of note.tags) {
    const tagged = catalogueOf(bundle).tagged(tag)
    if (tagged.length <= LARGEST_TOPIC) for (const other of tagged) add(other, 1 / tagged.length, 1)
  }
  const linked = new Set(note.links)
  for (const from of linking) add(from, linked.has(from.slug) ? 1 : 0.4, 0)
  for (const to of note.links) {
    const other = bundle.notes.get(to)
    if (other !== undefined) add(other, 0.4, 0)
  }
  const sources = new Set(linking)
  return [...near]
    .sort(([one, a], [other, b]) => b.score - a.score || (one.path < other.path ? -1 : 1))
    .slice(0, MOST_RELATED)
    .map(([other, { shared }]) => ({
      ...linkTo(other, lang),
      lang: other.lang,
      topic: other.tags[0] ?? null,
      sharedTopics: shared,
      links: linked.has(other.slug) ? (sources.has(other) ? 'both' : 'to') : sources.has(other) ? 'from' : null,
    }))
}

/** Those that link both ways first. */
function aroundOf({ notes }: Bundle, { links }: ManifestNote, linking: readonly ManifestNote[]): ManifestNote[] {
  const linked = links.flatMap((slug) => notes.get(slug) ?? [])
  const sources = new Set(linking)
  const both = linked.filter((one) => sources.has(one))
  return [...new Set([...both, ...linked, ...linking])].slice(0, MOST_AROUND)
}

/** The notes before and after it in its topic. Beyond an end of the topic, those of the vault. */
function neighboursOf(catalogue: Catalogue, note: ManifestNote, lang: TitleLang) {
  const [tag] = note.tags
  const vault = beside(catalogue.all, note)
  const topic = beside(tag === undefined ? [] : catalogue.tagged(tag), note)
  const [previous, next] = [topic[0] ?? vault[0], topic[1] ?? vault[1]]
  return { previous: previous ? linkTo(previous, lang) : null, next: next ? linkTo(next, lang) : null }
}

function beside(
  notes: readonly ManifestNote[],
  note: ManifestNote,
): [ManifestNote | undefined, ManifestNote | undefined] {
  const at = notes.indexOf(note)
  return at === -1 ? [undefined, undefined] : [notes[at - 1], notes[at + 1]]
}
