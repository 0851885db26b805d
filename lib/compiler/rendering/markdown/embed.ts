import type { Image } from 'mdast'
import type { Span } from '../../../model/message'
import { fileKind, isPlayed } from '../../../model/notes/file-kinds'
import type { Slot } from '../render-context'
import { pathOf } from '../safe-url'
import { splitAddress, type WikiTarget } from '../syntax/wiki-link'

export type Embed = Extract<Slot, { kind: 'embed' }>

const SIZE = /^(\d{1,5})(?:x(\d{1,5}))?$/u

/** Whether a file of this name is shown in a line of text: an image or a player. */
const isInLine = (name: string) => fileKind(name)?.use === 'image' || isPlayed(name)

/** Whether a slot is a block: a whole note to be shown, or a file to be saved. */
export const isBlockEmbed = (slot: Slot) => slot.kind === 'embed' && !isInLine(slot.target)

/** The embed of `![[target|words|300x200]]`. @param shown  the words of a block without words of its own */
export function embedOfWikiLink({ labels, ...address }: WikiTarget, shown: string, span: Span): Embed {
  const size = labels.map((label) => SIZE.exec(label)).find((match) => match !== null)
  const words = labels.find((label) => label !== size?.[0]) ?? (isInLine(address.target) ? '' : shown)
  return { kind: 'embed', ...address, ...sizeOf(size?.[1], size?.[2]), alt: words, span }
}

/** The embed of `![words|300](file.png)`. */
export const embedOfImage = ({ url, alt }: Image, span: Span): Embed => {
  return { kind: 'embed', ...splitAddress(pathOf(url)), ...sizedWords(alt ?? ''), span }
}

/** The slot of `![words|300](https://…)`. */
export const remoteImage = ({ url, alt }: Image, inLink: boolean, span: Span): Slot => {
  return { kind: 'remote', target: url, heading: null, block: null, ...sizedWords(alt ?? ''), inLink, span }
}

/** Obsidian writes an image's size behind its words, or instead of them: `words|300x200`. */
export function sizedWords(alt: string): Pick<Embed, 'width' | 'height' | 'alt'> {
  const [, words = '', width, height] = /^(.*?)(?:\|?(?<=^|\|)(\d{1,5})(?:x(\d{1,5}))?)?$/su.exec(alt) ?? []
  return { ...sizeOf(width, height), alt: words }
}

const sizeOf = (width: string | undefined, height: string | undefined) => ({
  ...(width && { width: +width }),
  ...(height && { height: +height }),
})

/** An address as words for readers: `note › heading`. */
export const shownAddress = ({ target, heading, block }: Omit<WikiTarget, 'labels'>) =>
  fileKind(target) !== null && PLACE_IN_FILE.test(heading ?? '')
    ? target
    : [target, ...(heading?.split('#').map(withoutMarks) ?? []), block].filter(Boolean).join(' › ')

/** Of a document or a recording: `page=3`, `t=30`. */
const PLACE_IN_FILE = /^\w+=/u

/** The words of a heading that is written with its markup, such as `**bold** words`. */
const withoutMarks = (heading: string) =>
  heading.replace(/\*+|`+|==|~~|(?<![\p{L}\p{N}])_+|_+(?![\p{L}\p{N}])/gu, '').trim()
