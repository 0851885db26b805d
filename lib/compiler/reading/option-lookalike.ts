const BEFORE_LABEL = String.raw`(?:\[[ xX]\]|<[a-z]+>|&nbsp;|[^\p{L}\p{N}\s])`
const LABEL = String.raw`(?:(?:option|옵션|선택지|보기)\s*)?([A-Za-zＡ-Ｚ①-⑳가나다라마바사아]|\d{1,2})`
const AFTER_LABEL = String.raw`(?:[*_\s\\\x60]|<\/[a-z]+>){0,4}(?:[).:）．：\]】]|\s[-–—]\s)`
/** `**C) text**`, `Ｃ) text`, `3) text`, `[C] text`, `다) text`, `✅ C) text`, `C - text`. A circled number needs no sign behind it. */
const LOOKALIKE = new RegExp(String.raw`^\s*(?:${BEFORE_LABEL}\s*){0,6}${LABEL}(?:(?<=[①-⑳])|${AFTER_LABEL})`, 'iu')
const HANGUL = '가나다라마바사아'

/** The letter of the option that a line looks like, in whatever way its label is written; null if it has no label. */
export function letterLike(text: string): string | null {
  const label = LOOKALIKE.exec(text)?.[1]?.normalize('NFKC')
  if (label === undefined) return null
  const number = HANGUL.includes(label) ? HANGUL.indexOf(label) + 1 : Number(label)
  return Number.isNaN(number) ? label.toUpperCase() : String.fromCharCode(64 + number)
}

/** Two columns in one line, or a line break of HTML between two options. */
const INNER = /(?<=\S)(?:\s{2,}|\t|\s*<br\s*\/?>\s*)[(（]?([A-Z])[)）.](?=\s)/gu

/** Where an option begins within the text of another. `letter` is the next one's. */
export function innerOption(text: string, letter: string): number | null {
  const inner = [...text.matchAll(INNER)].find(([, found]) => found === letter)
  return inner === undefined ? null : inner.index + inner[0].search(/[(（]?[A-Z][)）.]$/u)
}
