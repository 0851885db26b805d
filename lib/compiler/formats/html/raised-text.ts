const SIGNS = {
  sup: signs('0123456789+-−=()ni', '⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻⁻⁼⁽⁾ⁿⁱ'),
  sub: signs('0123456789+-−=()aehijklmnoprstuvx', '₀₁₂₃₄₅₆₇₈₉₊₋₋₌₍₎ₐₑₕᵢⱼₖₗₘₙₒₚᵣₛₜᵤᵥₓ'),
}

function signs(plain: string, small: string): ReadonlyMap<string, string> {
  const characters = [...small]
  return new Map([...plain].map((char, i) => [char, characters[i]!]))
}

/** Means the same on the line: characters other than letters and digits, or the end of `1st`. */
const INDIFFERENT = /^(?:[^\p{L}\p{N}]*|st|nd|rd|th)$/u

/**
 * Writes raised or lowered text on the line, with the small characters of Unicode if all of them exist.
 * @returns isSame: whether it still reads as raised, or need not
 * @example raisedText('10', 'sup') // => { text: '¹⁰', isSame: true }
 * @example raisedText('a/b', 'sup') // => { text: '^(a/b)', isSame: false }
 */
export function raisedText(text: string, name: 'sup' | 'sub'): { text: string; isSame: boolean } {
  if (INDIFFERENT.test(text)) return { text, isSame: true }
  const small = [...text].map((char) => SIGNS[name].get(char))
  if (small.every((char) => char !== undefined)) return { text: small.join(''), isSame: true }
  return { text: (name === 'sup' ? '^' : '_') + (/^[\p{L}\p{N}]$/u.test(text) ? text : `(${text})`), isSame: false }
}
