import { slug } from 'github-slugger'

const ORNAMENT = /\p{Extended_Pictographic}|\p{Emoji_Modifier}|\u200d|\ufe0f|\u20e3/gu

/** Emoji at the beginning that fonts draw in colour, with their modifiers. */
const LEADING =
  /^(?:(?:\p{Emoji_Presentation}|\p{Extended_Pictographic}\ufe0f)(?:\p{Emoji_Modifier}|\ufe0f|\u200d\p{Extended_Pictographic})*\s*)+(?=\S)/u

/**
 * Removes the emoji at the beginning of a heading. They are ornaments, and would add colours that the page does not use.
 * @example withoutOrnament('🎯 핵심 포인트') // => '핵심 포인트'
 */
export const withoutOrnament = (heading: string): string => heading.replace(LEADING, '')

/**
 * The anchor of a heading, before it is made unique. Hangul stays, emoji and punctuation are removed.
 * @example anchorOf('🎯 핵심 포인트') // => '핵심-포인트'
 */
export function anchorOf(heading: string): string {
  return slug(heading.normalize('NFC').replace(ORNAMENT, '').trim()) || 'section'
}
