/** Items for tests. Their ids tell what they are, not their texts. */
import type { Blueprint } from '../../model/blueprint'
import type { ItemId, NoteSlug, OptionId, SafeHtml, Tag, VersionId } from '../../model/ids'
import type { BankItem } from '../../model/item'
import type { ItemVersion } from '../../model/key'

/** An item `id` with four options `id.a` to `id.d`. */
export function exampleItem(
  id: string,
  { note = 'storage', tags = ['storage/file'], ...rest } = {} as ExampleItem,
): BankItem {
  return {
    id: id as ItemId,
    version: `${id}@1` as VersionId,
    lang: 'en',
    stem: `<p>${id}?</p>` as SafeHtml,
    choose: 1,
    options: ['a', 'b', 'c', 'd'].map((letter) => ({ id: optionOf(id, letter), text: letter as SafeHtml })),
    note: note as NoteSlug,
    tags: tags as Tag[],
    generation: 1,
    shufflable: true,
    last: [],
    ...rest,
  }
}

type ExampleItem = { note?: string; tags?: string[] } & Partial<
  Pick<BankItem, 'choose' | 'shufflable' | 'last' | 'version'>
>

/** The item with the options of these letters as its key. */
export function exampleVersion(item: BankItem, letters: readonly string[] = ['a']): ItemVersion {
  const key = letters.map((letter) => optionOf(item.id, letter))
  return {
    item: { ...item, choose: key.length },
    key: {
      item: item.id,
      version: item.version,
      key,
      explanations: Object.fromEntries(item.options.map(({ id }) => [id, `why ${id}`])) as Record<OptionId, SafeHtml>,
      general: null,
      teaches: { note: item.note, anchor: 'quotas' },
      misconceptions: {},
    },
  }
}

export function optionOf(item: string, letter: string): OptionId {
  return `${item}.${letter}` as OptionId
}

/** A blueprint with domains named by their tags. */
export function exampleBlueprint(weights: Record<string, number>, items: number): Blueprint {
  return {
    id: 'short',
    title: 'A short exam',
    domains: Object.entries(weights).map(([tag, weight]) => ({ name: tag, tag: tag as Tag, weight })),
    items,
    minutes: 60,
    pass: 0.72,
    about: '' as SafeHtml,
  }
}
