/** Where its capitals, small letters, digits and Greek letters begin, and letters that Unicode has elsewhere. */
interface Alphabet {
  A: number
  a: number
  0?: number
  Α?: number
  α?: number
  /** Each letter with its styled character behind it. */
  elsewhere?: string
}

/** The Unicode characters of styled letters. Browsers no longer support `mathvariant`, which KaTeX uses for ℝ. */
const alphabets: Record<string, Alphabet> = {
  bold: { A: 0x1d400, a: 0x1d41a, 0: 0x1d7ce, Α: 0x1d6a8, α: 0x1d6c2 },
  italic: { A: 0x1d434, a: 0x1d44e, Α: 0x1d6e2, α: 0x1d6fc, elsewhere: 'hℎ' },
  'bold-italic': { A: 0x1d468, a: 0x1d482, Α: 0x1d71c, α: 0x1d736 },
  script: { A: 0x1d49c, a: 0x1d4b6, elsewhere: 'BℬEℰFℱHℋIℐLℒMℳRℛeℯgℊoℴ' },
  fraktur: { A: 0x1d504, a: 0x1d51e, elsewhere: 'CℭHℌIℑRℜZℨ' },
  'double-struck': { A: 0x1d538, a: 0x1d552, 0: 0x1d7d8, elsewhere: 'CℂHℍNℕPℙQℚRℝZℤ' },
  'bold-script': { A: 0x1d4d0, a: 0x1d4ea },
  'bold-fraktur': { A: 0x1d56c, a: 0x1d586 },
  'sans-serif': { A: 0x1d5a0, a: 0x1d5ba, 0: 0x1d7e2 },
  'bold-sans-serif': { A: 0x1d5d4, a: 0x1d5ee, 0: 0x1d7ec },
  'sans-serif-italic': { A: 0x1d608, a: 0x1d622 },
  'sans-serif-bold-italic': { A: 0x1d63c, a: 0x1d656 },
  monospace: { A: 0x1d670, a: 0x1d68a, 0: 0x1d7f6 },
}

const STYLED = /<(m[ino]) mathvariant="([a-z-]+)">([^<]+)<\/\1>/gu

/** Replaces styled letters in MathML by their own characters. */
export function styleLetters(mathml: string): string {
  return mathml.replace(STYLED, (element, name, variant, text) => {
    const alphabet = alphabets[variant]
    if (alphabet === undefined) return element
    return `<${name}>${text.replace(/(?<!&[a-z]*)[A-Za-z\dΑ-Ωα-ω]/gu, (letter: string) => letterOf(alphabet, letter))}</${name}>`
  })
}

function letterOf(alphabet: Alphabet, letter: string): string {
  const { elsewhere = '' } = alphabet
  const known = elsewhere.indexOf(letter)
  if (known >= 0) return elsewhere.charAt(known + 1)
  const first = (['a', 'A', '0', 'α', 'Α'] as const).find((first) => letter >= first && letter < sizeOf(first))!
  const start = alphabet[first]
  return start === undefined ? letter : String.fromCodePoint(start + letter.charCodeAt(0) - first.charCodeAt(0))
}

/** The character behind an alphabet. */
const sizeOf = (first: string) =>
  String.fromCharCode(first.charCodeAt(0) + (first === '0' ? 10 : first < 'z' ? 26 : 25))
