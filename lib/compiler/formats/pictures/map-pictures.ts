import { scanLines } from '../../source/scan-lines'

/** `![[pot.png|200]]` and `![a pot](img/pot.png)`. */
const SHOWN =
  /!\[\[([^[\]|#\n]+)(?:[|#][^[\]\n]*)?\]\]|!\[[^\]\n]{0,999}\]\(<?((?![a-z][a-z\d+.-]*:|\/\/|#|@@)(?:[^\s<>()]+|(?<=<)[^<>\n]+))>?(?:\s+"[^"\n]*")?\)/giu
const FILE = /\.(?:avif|gif|jpe?g|png|svg|webp)(?:[?#].*)?$/iu
const CODE = /(`+)[^`]*\1/gu

/**
 * Rewrites each picture in Markdown. Pictures in code and on other sites stay, and so do embedded notes.
 * @param map  receives the picture as it is written and its name, and returns how to write it
 */
export function mapShown(markdown: string, map: (shown: string, name: string) => string): string {
  if (!markdown.includes('![')) return markdown
  return scanLines(markdown.split('\n'), 1)
    .data.map(({ kind, raw }) => (kind === 'code' ? raw : mapLine(raw, map)))
    .join('\n')
}

/** Changes only the names of pictures. */
export const mapPictures = (markdown: string, map: (name: string) => string): string =>
  mapShown(markdown, (shown, name) => {
    const mapped = map(name)
    return mapped === name ? shown : shown.replace(name, () => mapped)
  })

function mapLine(line: string, map: (shown: string, name: string) => string): string {
  const code = [...line.matchAll(CODE)].map(({ index, 0: text }) => [index, index + text.length] as const)
  return line.replace(SHOWN, (shown: string, wiki: string | undefined, linked: string | undefined, at: number) => {
    const name = wiki ?? linked ?? ''
    return !FILE.test(name) || code.some(([from, to]) => from <= at && at < to) ? shown : map(shown, name.trim())
  })
}
