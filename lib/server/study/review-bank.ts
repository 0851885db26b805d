import 'server-only'
import type { Blueprint, BlueprintDomain } from '../../model/blueprint'
import type { ManifestNote } from '../../model/bundle'
import type { NoteSlug } from '../../model/ids'
import type { NoteMemory } from '../../quiz/memory/note-memory'
import type { ReviewNote } from '../../quiz/review/review-state'
import type { Bundle } from '../bundle/bundle'
import { BundleCache } from '../bundle/bundle-cache'
import { domainOf } from './aim'

type Bank = readonly ReviewNote[]
const banks = new BundleCache<Bank>()

/** The notes that reviews are drawn from. They are the same for all learners of a blueprint. */
export async function reviewBank(
  bundle: Bundle,
  blueprint: Blueprint | null,
  notes: ReadonlyMap<NoteSlug, NoteMemory>,
): Promise<Bank> {
  const bank = banks.get(bundle, () => makeBank(bundle, blueprint), blueprint?.id)
  return hasMistaken(notes) ? withMisconceptions(bundle, bank, notes) : bank
}

function makeBank(bundle: Bundle, blueprint: Blueprint | null): Bank {
  const asked = bundle.list.filter(({ bank }) => bank.length > 0)
  const domains = new Map(asked.map((note) => [note.slug, domainOf(blueprint, note)]))
  const total = blueprint?.domains.reduce((sum, { weight }) => sum + weight, 0) ?? 0
  const notesOf = new Map<BlueprintDomain, number>()
  for (const domain of domains.values()) if (domain) notesOf.set(domain, (notesOf.get(domain) ?? 0) + 1)
  const weightOf = ({ slug }: ManifestNote) => {
    const domain = domains.get(slug)
    if (blueprint === null) return 1
    return domain === undefined ? 0 : domain.weight / total / notesOf.get(domain)!
  }
  const before = new Map(bundle.list.map(({ slug }, place) => [slug, place]))
  return asked.map((note, place) => ({
    note: note.slug,
    weight: weightOf(note),
    items: note.bank.map(({ id }) => ({ id })),
    requires: note.links.filter((slug) => (before.get(slug) ?? place) < before.get(note.slug)!),
    minutes: note.minutes,
    misconceptions: [],
  }))
}

/** Whether the last answer to some note shows a misconception. */
function hasMistaken(notes: ReadonlyMap<NoteSlug, NoteMemory>): boolean {
  return [...notes.values()].some(({ missed, misconceptions }) => missed !== null && misconceptions.length > 0)
}

/** Adds misconceptions, but only to notes that the learner has met: reading keys is costly, and others need none. */
async function withMisconceptions(bundle: Bundle, bank: Bank, notes: ReadonlyMap<NoteSlug, NoteMemory>): Promise<Bank> {
  return Promise.all(
    bank.map(async (note) => {
      if (!notes.has(note.note)) return note
      const keys = await bundle.keys(note.note)
      return { ...note, misconceptions: keys.flatMap((key) => Object.values(key.misconceptions).flat()) }
    }),
  )
}
