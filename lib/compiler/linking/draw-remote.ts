import { escapeAttribute, escapeText } from '../rendering/escape-html'
import type { Slot } from '../rendering/render'

export type RemoteSlot = Extract<Slot, { kind: 'remote' }>

/** The site that an address names. An image without a scheme would be loaded by the page's own, which is https. */
export function hostOf(address: string): string {
  const url = absolute(address)
  return URL.canParse(url) ? new URL(url).host : address
}

const absolute = (address: string) => address.trim().replace(/^\/\//u, 'https://')

/**
 * An image of another site. Where it is not loaded, its words and the name of the site are a link to it.
 * @param isShown  whether the vault wants such images; one whose way is not encrypted is not loaded even then
 */
export function drawRemote(slot: RemoteSlot, isShown: boolean): string {
  const url = absolute(slot.target)
  if (isShown && /^https:/iu.test(url)) {
    const size = [slot.width && ` width="${slot.width}"`, slot.height && ` height="${slot.height}"`].filter(Boolean)
    return `<img src="${escapeAttribute(url)}" alt="${escapeAttribute(slot.alt)}"${size.join('')} loading="lazy" decoding="async" referrerpolicy="no-referrer">`
  }
  const host = hostOf(url)
  const words = escapeText(`${slot.alt || fileOf(url) || host} (${host})`)
  return slot.inLink ? words : `<a href="${escapeAttribute(url)}" rel="noopener noreferrer">${words}</a>`
}

/** The last part of a path. */
const fileOf = (url: string) => (URL.canParse(url) ? new URL(url).pathname.replace(/^.*\//u, '') : '')
