const SIGNS: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' }
/** Characters that XML 1.0 cannot contain, even escaped. */
const NEVER = /[^\t\n\r\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/gu

/** Escapes a text for an element or attribute. */
export const xml = (text: string): string => text.replace(NEVER, '').replace(/[&<>"]/g, (sign) => SIGNS[sign] ?? sign)

export const XML_HEAD = '<?xml version="1.0" encoding="UTF-8"?>\n'
