import { fillSlots } from '../linking/fill-slots'
import { vaultResolver } from '../linking/link-notes'
import { indexVault, type LinkedNote, type VaultImage } from '../linking/vault-index'
import { renderMarkdown } from '../rendering/render'

/** A note of an example vault. Its name is its only title. */
export function note(path: string, source: string, names: Partial<LinkedNote> = {}): LinkedNote {
  const slug = path.replace(/^.*\/|\.md$/g, '').toLowerCase() as LinkedNote['slug']
  const rendered = renderMarkdown(source, { firstLine: 1, lang: 'ko' })
  return { ...rendered, path, slug, titles: [slug], aliases: [], pins: [], ...names }
}

/** The page of the first note in a vault with these notes. */
export function page(notes: readonly LinkedNote[], images: readonly VaultImage[] = [], inPage = true) {
  const [first] = notes
  return fillSlots(first!, vaultResolver(indexVault(notes, { images }), first!, inPage, 'ko'))
}

/** The rules of a page's messages. */
export const rules = ({ messages }: ReturnType<typeof page>) => messages.map(({ ruleId }) => ruleId)
