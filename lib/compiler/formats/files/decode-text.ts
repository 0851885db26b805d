import { type SourceFile, UnreadableFile } from '../format'

/**
 * Reads a text file: UTF-8, UTF-16 with its mark, else EUC-KR, which spreadsheets in Korea still write.
 * @returns text without byte order mark, lines ending in `\n`
 * @throws UnreadableFile if it is none of these
 */
export function decodeText({ bytes }: Pick<SourceFile, 'bytes'>, file: string | null = null): string {
  if (bytes.includes(0) && !hasUtf16Mark(bytes))
    throw new UnreadableFile('Unexpected binary file, expected text', { file })
  const encodings = hasUtf16Mark(bytes) ? [bytes[0] === 0xff ? 'utf-16le' : 'utf-16be'] : ['utf-8', 'euc-kr']
  for (const encoding of encodings) {
    try {
      return new TextDecoder(encoding, { fatal: true }).decode(bytes).replace(/\r\n?/g, '\n')
    } catch (error) {
      if (!(error instanceof TypeError)) throw error
    }
  }
  throw new UnreadableFile('Unexpected bytes that are no text, expected UTF-8', { file })
}

const hasUtf16Mark = ([first, second]: Uint8Array) =>
  (first === 0xff && second === 0xfe) || (first === 0xfe && second === 0xff)
