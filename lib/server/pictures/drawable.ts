/**
 * What a typeface can draw of a text. Signs that it lacks, such as emoji, are left out.
 * @param has  whether the typeface has a character
 * @returns null if it lacks letters or figures, or if nothing is left: the text would say something else
 */
export function drawableText(text: string, has: (code: number) => boolean): string | null {
  let drawable = ''
  for (const character of text.normalize('NFC')) {
    if (/\s/u.test(character)) drawable += ' '
    else if (has(character.codePointAt(0)!)) drawable += character
    else if (isLetter(character)) return null
  }
  return drawable.replace(/ +/g, ' ').trim() || null
}

/** Variation selectors are marks, too, but only choose how a letter or an emoji is drawn. */
const isLetter = (character: string) =>
  /[\p{L}\p{N}\p{Mn}\p{Mc}]/u.test(character) && !/\p{Default_Ignorable_Code_Point}/u.test(character)
