import type { Titles } from '@/lib/model/titles'

/** Where a note was left. This device alone knows it: the server is never told what somebody reads. */
export interface KeptPlace {
  slug: string
  title: string
  /** By the language of the interface. Lacks in places that were kept by earlier versions. */
  titles?: Titles
  /** The heading that was being read: its anchor and its text. */
  anchor: string
  heading: string
}

const KEY = 'reading'

/** Where storage is full or forbidden nothing is offered to be read on. */
function attempt<T>(action: () => T): T | null {
  try {
    return action()
  } catch {
    return null
  }
}

export const keepPlace = (place: KeptPlace) => attempt(() => localStorage.setItem(KEY, JSON.stringify(place)))

/** As it is stored: the same text as long as nothing changes. */
export const keptText = (): string | null => attempt(() => localStorage.getItem(KEY))

export const placeOf = (text: string | null): KeptPlace | null => attempt(() => JSON.parse(text ?? 'null'))

/** Forgets a note; without a name, whatever note was kept. */
export function forgetPlace(slug?: string): void {
  if (slug === undefined || placeOf(keptText())?.slug === slug) attempt(() => localStorage.removeItem(KEY))
}
