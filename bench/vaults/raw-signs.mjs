/**
 * Finds Markdown and HTML that stands as text on a page: what its author wrote to be drawn, and readers see as signs.
 */
// Without `script` and others that GitHub shows as text too.
const TAGS =
  'a|abbr|audio|b|big|blockquote|br|button|center|cite|code|dd|del|details|div|dl|dt|em|figcaption|figure|font|form|h[1-6]|hr|i|iframe|img|input|ins|kbd|li|mark|ol|p|picture|pre|q|s|samp|small|source|span|strike|strong|style|sub|summary|sup|svg|table|tbody|td|tfoot|th|thead|tr|tt|u|ul|var|video'

const SIGNS = {
  tag: new RegExp(`</?(?:${TAGS})(?:\\s[^<>]*)?/?>`, 'gi'),
  'wiki link': /!?\[\[[^[\]\n]+\]\]/g,
  link: /\[[^[\]\n]+\]\((?:https?:\/\/|\.{0,2}\/|#)[^()\s]*\)/g,
  emphasis: /\*\*[^\s*][^*\n]*\*\*/g,
  highlight: /(?<!=)==[^\s=][^=\n]*[^\s=]==(?!=)/g,
  comment: /%%[^%\n]+%%/g,
  footnote: /\[\^[^[\]\s]+\]/g,
  formula: /\$[^\s$][^$\n]*\\[A-Za-z]{2,}[^$\n]*\$/g,
  callout: /\[![A-Za-z]+\]/g,
  fence: /(?:^|\n)\s*(?:```|~~~)/g,
}

/** What is shown as it is written, because it is code or is drawn. */
const WRITTEN = /<(pre|code|svg|math)\b[^>]*>.*?<\/\1>/gs
const ENTITIES = { '&lt;': '<', '&gt;': '>', '&quot;': '"', '&#39;': "'", '&amp;': '&' }

/** @returns {{ sign: string, text: string }[]} */
export function rawSigns(html) {
  const text = html
    .replace(WRITTEN, ' ')
    .replace(/<\/?(?:p|li|td|th|h[1-6]|div|br|tr|dd|dt|summary)\b[^>]*>/g, '\n')
    .replace(/<[^>]*>/g, '')
    .replace(/&(?:lt|gt|quot|#39|amp);/g, (entity) => ENTITIES[entity])
  return Object.entries(SIGNS).flatMap(([sign, pattern]) =>
    [...text.matchAll(pattern)].map(([found]) => ({ sign, text: found.trim().slice(0, 80) })),
  )
}
