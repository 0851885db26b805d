import type { StageFinding } from '../base/finding'
import { escapeAttribute } from '../rendering/escape-html'
import type { Slot } from '../rendering/render'
import { type Filled, plain } from './fill-slots'
import type { VaultImage } from './vault-index'

type EmbedSlot = Extract<Slot, { kind: 'embed' }>

export const assetOf = ({ asset }: VaultImage) => `/vault/${asset}`

/** An embedded image. If it cannot be read, its words are shown, and there is a message. */
export function drawImage(image: VaultImage, slot: EmbedSlot): Filled {
  const alt = escapeAttribute(slot.alt || image.path.replace(/^.*\/|\.[^.]+$/gu, ''))
  if (image.size === null && !image.path.toLowerCase().endsWith('.svg')) {
    const reason = `Unexpected \`${image.path}\`, expected a PNG, JPEG, GIF, WebP or SVG image that can be read`
    const mend = 'Learners see its words; save the image anew.'
    const unread: StageFinding = { ruleId: 'image-unread', span: slot.span, reason, mend }
    return plain(`<span class="unlinked">${alt}</span>`, [unread])
  }
  const { width = image.size?.width, height = image.size && scaled(image.size, slot.width) } = slot
  const size = [width && ` width="${width}"`, height && ` height="${height}"`].filter(Boolean).join('')
  const html = `<img src="${assetOf(image)}" alt="${alt}"${size} loading="lazy" decoding="async">`
  return { ...plain(html), assets: [image.asset] }
}

const scaled = ({ width, height }: { width: number; height: number }, shown = width) =>
  Math.round((height * shown) / width)
