import type { Lang, NoteSlug, OptionId, SafeHtml, Tag, VersionId } from '../../model/ids'
import type { BankItem } from '../../model/item'
import type { ItemKey, ItemVersion } from '../../model/key'
import { type SectionIndex, teachingSection } from '../../model/notes/teaching-section'
import { hashOf } from '../base/hash-of'
import type { ItemIdentity } from '../identity/ledger/ledger'
import type { ReadItem } from '../reading/note'
import type { Fragment, RenderedItem } from './compiled-note'

/** The context of an item. */
export interface ItemPlace {
  note: NoteSlug
  /** The language of the note. Explanations are in this language. */
  lang: Lang
  tags: Tag[]
  sections: SectionIndex
  /** Fills the slots of a text. */
  fill: (fragment: Fragment) => SafeHtml
}

/** Builds an item as it is delivered, and separately its answer key. */
export function buildItem(
  read: ReadItem,
  rendered: RenderedItem,
  identity: ItemIdentity,
  place: ItemPlace,
): ItemVersion {
  const { id, generation, options: ids } = identity
  const { fill } = place
  const explain = (fragment: Fragment) => `<div lang="${place.lang}">${fill(fragment)}</div>` as SafeHtml
  const keyed = <T>(values: readonly (T | null)[]): Record<OptionId, T> =>
    Object.fromEntries(values.flatMap((value, i) => (value === null ? [] : [[ids[i]!, value]])))
  const isKey = read.options.map(({ label }) => read.key.includes(label))
  const anchor = teachingSection(place.sections, wordsOfKey(read))
  const item: Omit<BankItem, 'version'> = {
    id,
    lang: rendered.lang,
    stem: fill(rendered.stem),
    choose: read.key.length,
    options: rendered.options.map(({ text }, i) => ({ id: ids[i]!, text: fill(text) })),
    note: place.note,
    tags: [...new Set([...place.tags, ...read.tags])],
    generation,
    shufflable: rendered.shufflable,
    last: ids.filter((_, i) => rendered.options[i]!.last),
  }
  const key: Omit<ItemKey, 'version'> = {
    item: id,
    key: ids.filter((_, i) => isKey[i]),
    explanations: keyed(rendered.options.map(({ explanation }) => explanation && explain(explanation))),
    general: rendered.general && explain(rendered.general),
    teaches: anchor === null ? null : { note: place.note, anchor },
    misconceptions: keyed(
      read.options.map(({ misconceptions }) => (misconceptions.length > 0 ? misconceptions : null)),
    ),
  }
  const version = versionOf(item, key)
  return { item: { ...item, version }, key: { ...key, version } }
}

/** A hash of everything that a learner can read of an item. Any change makes a new version. */
function versionOf(item: Omit<BankItem, 'version'>, key: Omit<ItemKey, 'version'>): VersionId {
  const { id, generation, lang, stem, options } = item
  const text = JSON.stringify([id, generation, lang, stem, options, key.key, key.explanations, key.general])
  return hashOf(text) as VersionId
}

function wordsOfKey({ stem, options, key }: ReadItem): string {
  const right = options.filter(({ label }) => key.includes(label))
  const texts = right.flatMap(({ text, explanations }) => [text, ...explanations])
  return [stem, ...texts].map(({ markdown }) => markdown).join(' ')
}
