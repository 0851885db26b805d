const entities: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' }

/** Text as it stands in HTML, between tags or in a double-quoted attribute. */
export const escapeHtml = (text: string) => text.replace(/[&<>"]/gu, (character) => entities[character]!)
