const SIGNS = {
  sup: signs('0123456789+-−=()ni', '⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻⁻⁼⁽⁾ⁿⁱ'),
  sub: signs('0123456789+-−=()aehijklmnoprstuvx', '₀₁₂₃₄₅₆₇₈₉₊₋₋₌₍₎ₐₑₕᵢⱼₖₗₘₙₒₚᵣₛₜᵤᵥₓ'),
}

function signs(plain: string, small: string): ReadonlyMap<string, string> {
  const characters = [...small]
  return new Map([...plain].map((char, i) => [char, characters[i]!]))
}

/** Means the same on the line: no letter or digit, or the end of `1st`. */
const INDIFFERENT = /^(?:[^\p{L}\p{N}]*|st|nd|rd|th)$/u

/**
 * Writes what stands raised or lowered as text of one line: by the small signs of Unicode, where it has one for each.
 * @returns isSame: whether it still says that it is raised, or need not
 * @example raisedText('10', 'sup') // => { text: '¹⁰', isSame: true }
 * @example raisedText('a/b', 'sup') // => { text: '^(a/b)', isSame: false }
 */
export function raisedText(text: string, name: 'sup' | 'sub'): { text: string; isSame: boolean } {
  if (INDIFFERENT.test(text)) return { text, isSame: true }
  const small = [...text].map((char) => SIGNS[name].get(char))
  if (small.every((char) => char !== undefined)) return { text: small.join(''), isSame: true }
  return { text: (name === 'sup' ? '^' : '_') + (/^[\p{L}\p{N}]$/u.test(text) ? text : `(${text})`), isSame: false }
}
