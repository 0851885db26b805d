/** GIFT puts a backslash before characters that would mean something else. */
export const unescapeSigns = (text: string) =>
  text.replace(/\\([~=#{}:\\n])/g, (_, char) => (char === 'n' ? '\n' : char))

export function findUnescaped(text: string, char: string, from: number): number {
  for (let i = from; i < text.length; i++) {
    if (text[i] === '\\') i++
    else if (text[i] === char) return i
  }
  return -1
}

/**
 * Splits a text before each of these characters, unless they are escaped. Each part after the first begins with one.
 */
export function splitAt(text: string, signs: string): string[] {
  const parts = ['']
  for (let i = 0; i < text.length; i++) {
    const char = text[i]!
    if (signs.includes(char)) parts.push('')
    parts[parts.length - 1] += char === '\\' ? char + (text[++i] ?? '') : char
  }
  return parts
}
