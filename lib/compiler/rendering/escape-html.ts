/** Escapes text for a place between tags. */
export function escapeText(text: string): string {
  if (!/[&<>]/u.test(text)) return text
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')
}

/** Escapes text for a double-quoted attribute. */
export const escapeAttribute = (text: string) => escapeText(text).replaceAll('"', '&quot;')
