import type { PhrasingContent, Text } from 'mdast'

/** An address as it stands in a sentence: a final stop or bracket belongs to the sentence, as in GFM's autolinks. */
const bareUrl = /\bhttps?:\/\/[^\s<>"'`\p{Script=Hangul}]*[^\s<>"'`\p{Script=Hangul}.,:;!?)\]]/gu

/** Turns addresses in running text into links. On text, not in the parser: GFM's own costs a quarter of the parse. */
export function linkBareUrls(text: Text): PhrasingContent[] {
  const parts: PhrasingContent[] = []
  let from = 0
  for (const { 0: url, index } of text.value.matchAll(bareUrl)) {
    if (index > from) parts.push({ ...text, value: text.value.slice(from, index) })
    const shown: Text = { type: 'text', value: url }
    parts.push({ type: 'link', url, children: [shown], ...(text.position && { position: text.position }) })
    from = index + url.length
  }
  if (from < text.value.length) parts.push({ ...text, value: text.value.slice(from) })
  return parts
}
