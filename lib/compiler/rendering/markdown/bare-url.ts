import type { PhrasingContent, Text } from 'mdast'

/** Hangul may stand in a path but in no host. */
const BARE_URL = /\bhttps?:\/\/[^\s<>"'`/?#\p{Script=Hangul}]+(?:[/?#][^\s<>"'`]*)?/gu
const STOP = /[.,:;!?]/u
/** At the end: the character of ASCII before a few syllables, and these. */
const GLUED = /([!-~])(\p{Script=Hangul}{1,5})$/u
const PARTICLE =
  /^(?:(?:에서|에게|께서|한테|으로|로|부터|까지|처럼|보다|마다|에|와|과)(?:는|도|만|의|부터|까지)?|[을를은는이가의도만나며고다라]|이[나며고다라]|입니다|이?라[는고])$/u
/** What is hardly a word of its own, as `은`, `도` or `에도` may be. */
const FIRM_PARTICLE = /^(?:에서(?:는|도|만|의)?|에게|한테|으로(?:는|도)?|부터|까지|[을를는에와]|[에와]는)$/u

/**
 * Turns addresses in running text into links. On text, not in the parser: GFM's own costs a quarter of the parse. Where an
 * address ends:
 * - a closing bracket is the address's if its opening one is, as in GFM: `…/wiki/Tea_(drink)` whole, `(…/tea)` without it;
 *   a stop is the sentence's;
 * - a particle behind the host or behind ASCII is the sentence's: `https://a.com을`, `…/tea에서는`, `…/Tea_(drink)은`;
 * - other Hangul in a path is the address's: `…/wiki/녹차`, `…/wiki/도` where a name begins. So is a particle behind it,
 *   `…/wiki/녹차를`, for it may be a syllable of the name.
 */
export function linkBareUrls(text: Text): PhrasingContent[] {
  const parts: PhrasingContent[] = []
  let from = 0
  for (const { 0: found, index } of text.value.matchAll(BARE_URL)) {
    const url = found.slice(0, endOf(found))
    if (url.endsWith('://')) continue
    if (index > from) parts.push({ ...text, value: text.value.slice(from, index) })
    const shown: Text = { type: 'text', value: url }
    parts.push({ type: 'link', url, children: [shown], ...(text.position && { position: text.position }) })
    from = index + url.length
  }
  if (from < text.value.length) parts.push({ ...text, value: text.value.slice(from) })
  return parts
}

/** Brackets are counted once: what is cut are closing ones. */
function endOf(found: string): number {
  const unopened = { ')': unopenedIn(found, '(', ')'), ']': unopenedIn(found, '[', ']') }
  let end = found.length
  for (;;) {
    const last = found.charAt(end - 1)
    const particle = particleBefore(found, end)
    if (particle > 0) end -= particle
    else if (STOP.test(last)) end--
    else if ((last === ')' || last === ']') && unopened[last]-- > 0) end--
    else return end
  }
}

const unopenedIn = (text: string, open: string, close: string) => text.split(close).length - text.split(open).length

/** The length of the particle that ends there. */
function particleBefore(found: string, end: number): number {
  const [, before = '', syllables = ''] = GLUED.exec(found.slice(Math.max(0, end - 6), end)) ?? []
  const isName = /[/=&?#]/u.test(before) && found.indexOf('/', 8) !== end - syllables.length - 1
  return (isName ? FIRM_PARTICLE : PARTICLE).test(syllables) ? syllables.length : 0
}
