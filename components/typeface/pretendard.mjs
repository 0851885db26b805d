// Writes pretendard.css from the package `pretendard`: its 92 subsets, and each a second time for diagrams, where Hangul is
// exactly as wide as two cells of M PLUS 1 Code. Both are next to each other, so that the second one compresses to almost nothing.
import { readFileSync, writeFileSync } from 'node:fs'

const variable = new URL('../../node_modules/pretendard/dist/web/variable/', import.meta.url)
const source = readFileSync(new URL('pretendardvariable-dynamic-subset.css', variable), 'utf8')
const faces = [...source.matchAll(/url\(\.\/(?<file>\S+?)\)[\s\S]*?unicode-range: (?<range>[^;]+);/g)]

/** The factor that makes Hangul two Latin cells (of 0.5 em) wide. Pretendard's Hangul has 0.86426 em. */
const WIDEN = 'size-adjust: 115.706%;'
const face = (family, { file, range }, more) =>
  `@font-face { font-family: "${family}"; font-weight: 45 920; font-display: swap; ${more}` +
  `src: url("../../node_modules/pretendard/dist/web/variable/${file}") format("woff2"); unicode-range: ${range}; }`
const hasHangul = ({ range }) => /U\+(?:a[c-f]|[b-c]|d[0-7])[0-9a-f]{2}/i.test(range)

const css = faces.flatMap(({ groups }) => [
  face('Pretendard Variable', groups, ''),
  ...(hasHangul(groups) ? [face('Pretendard Mono Hangul', groups, WIDEN)] : []),
])
writeFileSync(
  new URL('pretendard.css', import.meta.url),
  `/* Written by pretendard.mjs. Pretendard: SIL Open Font License 1.1, (c) 2021 Kil Hyung-jin. */\n${css.join('\n')}\n`,
)
