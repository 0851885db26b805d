/** A text that every format can hold: lines end in `\n`, no white space at either end, no control characters. */
export const tidy = (text: string) =>
  text
    .replace(/\r\n?/g, '\n')
    .replace(/(?![\t\n])[\p{Cc}\p{Cs}\p{Noncharacter_Code_Point}]/gu, '\uFFFD')
    .trim()

/** A name has one line. */
export const tidyName = (name: string) => tidy(name).replace(/\s+/gu, ' ')

/** @returns null for an empty text or none */
export const tidyOptional = (text: string | null | undefined) => tidy(text ?? '') || null

/** A note's path: relative, each folder's name trimmed, ending in `.md`. */
export function tidyPath(path: string): string {
  const parts = tidyName(path.normalize('NFC')).replace(/\.md$/i, '').split('/')
  const names = parts.map((part) => part.trim()).filter((part) => part !== '')
  return `${names.join('/') || 'questions'}.md`
}

/** The names without repeated and empty ones. */
export const unique = (names: readonly string[]) => [...new Set(names)].filter((name) => name !== '')
