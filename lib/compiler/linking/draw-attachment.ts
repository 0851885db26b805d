import type { Lang } from '../../model/ids'
import { endingOf, fileKind } from '../../model/notes/file-kinds'
import { escapeAttribute, escapeText } from '../rendering/escape-html'
import { pageWords } from '../rendering/page-words'
import type { Slot } from '../rendering/render'
import type { Attachment } from './attachment'

type EmbedSlot = Extract<Slot, { kind: 'embed' }>

/** An attachment with its name among the assets. */
export interface ServedFile {
  file: Attachment
  asset: string
}

const nameOf = (path: string) => path.replace(/^.*\//u, '')

/**
 * A link that saves a file under its own name. Its words tell kind and size, because on a phone these decide whether to
 * download it.
 * @param html  the words of the link
 */
export function linkFile({ file, asset }: ServedFile, slot: Slot, html: string, lang: Lang): string {
  const words = pageWords(lang)
  const page = /^page=(\d{1,6})/u.exec(slot.heading ?? '')?.[1]
  const about = [endingOf(file.path).toUpperCase(), words.size(file.bytes), ...(page ? [words.page(page)] : [])]
  return `<a href="/vault/${asset}" download="${escapeAttribute(nameOf(file.path))}">${html} (${about.join(', ')})</a>`
}

/** An embedded file: a recording is played by the browser, which loads nothing before it is asked to. */
export function embedFile(served: ServedFile, slot: EmbedSlot, lang: Lang): string {
  const name = nameOf(served.file.path)
  const link = linkFile(served, slot, escapeText(slot.alt || name), lang)
  const use = fileKind(name)!.use
  if (use === 'download') return link
  const at = /^t=[\d.:,]{1,30}$/u.test(slot.heading ?? '') ? `#${slot.heading}` : ''
  const size = [slot.width && ` width="${slot.width}"`, slot.height && ` height="${slot.height}"`].filter(Boolean)
  const player = `<${use} controls preload="none" src="/vault/${served.asset}${at}" aria-label="${escapeAttribute(slot.alt || name)}"${size.join('')}></${use}>`
  return `<span class="player">${player} ${link}</span>`
}
