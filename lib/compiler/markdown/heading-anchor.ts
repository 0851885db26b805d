import { slug } from 'github-slugger'

const ornament = /\p{Extended_Pictographic}|\p{Emoji_Modifier}|\u200d|\ufe0f|\u20e3/gu

/**
 * A heading's anchor before it is made unique: Hangul stays, emoji and marks go.
 * @example anchorOf('🎯 핵심 포인트') // => '핵심-포인트'
 */
export function anchorOf(heading: string): string {
  return slug(heading.normalize('NFC').replace(ornament, '').trim()) || 'section'
}
