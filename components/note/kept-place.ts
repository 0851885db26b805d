import { attempt } from '@/components/device-storage'
import type { Titles } from '@/lib/model/text/titles'

/** The place where a note was left. Stored only on this device: the server is never told what somebody reads. */
export interface KeptPlace {
  slug: string
  title: string
  /** The titles by language of the interface. Missing in places stored by earlier versions. */
  titles?: Titles
  /** The heading of the section that was being read: its anchor and its text. */
  anchor: string
  heading: string
}

const KEY = 'reading'

export const keepPlace = (place: KeptPlace) => attempt(() => localStorage.setItem(KEY, JSON.stringify(place)))

/** The stored text. It is the same string as long as nothing changes. */
export const keptText = (): string | null => attempt(() => localStorage.getItem(KEY))

export const placeOf = (text: string | null): KeptPlace | null => attempt(() => JSON.parse(text ?? 'null'))

/** Deletes the place of a note; without a name, that of any note. */
export function forgetPlace(slug?: string): void {
  if (slug === undefined || placeOf(keptText())?.slug === slug) attempt(() => localStorage.removeItem(KEY))
}
