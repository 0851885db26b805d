/** A text as it is compared with what somebody types: without case, and each syllable written one way. */
export const plain = (text: string): string => text.normalize('NFC').toLowerCase()

/** @returns whether a text has every word of a query */
export function matcher(query: string): (text: string) => boolean {
  const words = plain(query).split(/\s+/).filter(Boolean)
  return (text) => {
    const searched = plain(text)
    return words.every((word) => searched.includes(word))
  }
}
