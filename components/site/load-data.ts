import { addressOf } from '@/lib/model/addresses/base-path'
import { SITE_DATA } from '@/lib/model/addresses/static-site'
import type { Feedback } from '@/lib/model/feedback'
import type { ItemId, NoteSlug } from '@/lib/model/ids'
import type { DeliveredItem, PoolItem } from '@/lib/model/item'
import { unveil } from '@/lib/quiz/veil'

// The files of a static site that its script asks for. Each function throws if it cannot be reached.

/** The site has no such file any more: it was published anew since the page was opened. */
export class FileGone extends Error {}

const GONE = new Set([404, 410])

export const loadPool = (): Promise<PoolItem[]> => loadJson(SITE_DATA.pool)
export const loadItems = (note: NoteSlug): Promise<DeliveredItem[]> => loadJson(SITE_DATA.items(note))

/** The key of a question and its explanations. */
export async function loadAnswer(item: ItemId): Promise<Feedback> {
  const bytes = await (await load(SITE_DATA.answer(item))).arrayBuffer()
  return JSON.parse(unveil(new Uint8Array(bytes), item)) as Feedback
}

const loadJson = async <T>(path: string): Promise<T> => (await load(path)).json() as Promise<T>

async function load(path: string): Promise<Response> {
  const response = await fetch(addressOf(path))
  if (GONE.has(response.status)) throw new FileGone(`${path} is not there`)
  if (!response.ok) throw new Error(`${path} was answered with status ${response.status}`)
  return response
}
