import { slug } from 'github-slugger'

const ORNAMENT = /\p{Extended_Pictographic}|\p{Emoji_Modifier}|\u200d|\ufe0f|\u20e3/gu

/** An emoji that a font draws in colour, with what belongs to it. */
const LEADING =
  /^(?:(?:\p{Emoji_Presentation}|\p{Extended_Pictographic}\ufe0f)(?:\p{Emoji_Modifier}|\ufe0f|\u200d\p{Extended_Pictographic})*\s*)+(?=\S)/u

/**
 * An author's emoji at the head of a heading is ornament; its colours would say whose hand wrote it. It is not drawn.
 * @example withoutOrnament('🎯 핵심 포인트') // => '핵심 포인트'
 */
export const withoutOrnament = (heading: string): string => heading.replace(LEADING, '')

/**
 * A heading's anchor before it is made unique: Hangul stays, emoji and marks go.
 * @example anchorOf('🎯 핵심 포인트') // => '핵심-포인트'
 */
export function anchorOf(heading: string): string {
  return slug(heading.normalize('NFC').replace(ORNAMENT, '').trim()) || 'section'
}
