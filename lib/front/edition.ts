import { REMOTE_IMAGES_HEADER, TYPEFACE_HEADER, WHOLE_TYPEFACE_HEADER } from '../model/addresses/internal-headers'
import type { Bundle } from '../server/bundle/bundle'
import { latestBundle } from '../server/bundle/current-bundle'
import type { Typeface } from '../server/typeface/cut-in-thread'
import type { Typefaces } from '../server/typeface/typefaces'

/** What shared pages are made from. */
export interface Edition {
  bundle: Bundle
  /** The one that was cut for its notes; null until one is cut. */
  typeface: Pick<Typeface, 'name' | 'isWhole'> | null
}

/** @returns null if nothing was ever published, or the only bundle does not open */
export async function latestEdition(typefaces: Typefaces | null): Promise<Edition | null> {
  const bundle = await latestBundle().catch(() => null)
  if (bundle === null) return null
  void typefaces?.follow(bundle)
  return { bundle, typeface: typefaces?.newest ?? null }
}

/** What the application is told of an edition before it decides which page it draws. */
export const headersOf = (edition: Edition | null): Record<string, string> => ({
  ...(edition?.bundle.manifest.remoteImages === true && { [REMOTE_IMAGES_HEADER]: 'on' }),
  ...(edition?.typeface && { [TYPEFACE_HEADER]: edition.typeface.name }),
  ...(edition?.typeface?.isWhole && { [WHOLE_TYPEFACE_HEADER]: 'on' }),
})
