/** Signs that tell names apart, mostly of programming languages: without its sign, `C#` would share the address of `C`. */
const NAMED_SIGNS: readonly [sign: RegExp, words: string][] = [
  [/(?<![\p{L}\p{N}_])([a-z])#/gu, '$1 sharp'],
  [/(?<=[\p{L}\p{N}_])\+\+/gu, ' plus plus '],
  [/(?<=[\p{L}\p{N}_])\+(?![\p{L}\p{N}_])/gu, ' plus'],
  [/(?<=[\p{L}\p{N}_])\*(?![\p{L}\p{N}_*])/gu, ' star'],
  [/(?<!\S)\.net(?![\p{L}\p{N}_])/gu, 'dot net'],
]

/**
 * @example slugOf('Feature Store (온라인)') // => 'feature-store-온라인'
 * @example slugOf('C#') // => 'c-sharp'
 */
export function slugOf(name: string): string {
  const lower = name.normalize('NFC').toLowerCase()
  const spoken = NAMED_SIGNS.reduce((text, [sign, words]) => text.replace(sign, words), lower)
  return spoken.match(/[\p{L}\p{N}_]+/gu)?.join('-') ?? 'note'
}
