import { createHash } from 'node:crypto'

const INLINE_SCRIPT = /<script(?![^>]*\ssrc=)[^>]*>([\s\S]*?)<\/script>/g
const FIRST_META = /<meta charset="utf-8"\s*\/?>/i

/** A page with a character for each byte, which is faster to search than decoded text. */
export const markupOf = (page: Uint8Array): string =>
  Buffer.from(page.buffer, page.byteOffset, page.length).toString('latin1')

/**
 * Adds the content security policy of a page as the server would send it, with the hashes of its own scripts in place of a
 * nonce. `frame-ancestors` is left out: only a header can say it.
 * @param markup  of `markupOf`
 * @param remoteImages  whether the notes show images of other sites
 */
export function withPolicy(markup: string, remoteImages: boolean): Uint8Array {
  const hashes = [...markup.matchAll(INLINE_SCRIPT)].map(([, code]) => `'sha256-${sha256(code!)}'`)
  const policy = [
    "default-src 'self'",
    `script-src 'self' ${[...new Set(hashes)].join(' ')}`,
    "style-src 'self' 'unsafe-inline'",
    `img-src 'self' data:${remoteImages ? ' https:' : ''}`,
    "object-src 'none'",
    "base-uri 'none'",
    "form-action 'self'",
  ].join('; ')
  const meta = `<meta http-equiv="Content-Security-Policy" content="${policy}"/>`
  return Buffer.from(
    markup.replace(FIRST_META, (charset) => charset + meta),
    'latin1',
  )
}

const sha256 = (code: string) => createHash('sha256').update(code, 'latin1').digest('base64')

/** The pages of the site that a page links to, as paths without base path and fragment. */
export function linksIn(markup: string, base: string): string[] {
  const links = [...markup.matchAll(/<a\b[^>]*?\shref="([^"?#]+)/g)].map(([, href]) => plain(href!))
  const ours = links.filter((href) => href.startsWith(base)).map((href) => href.slice(base.length))
  return ours.filter((href) => /^\/(ko|en)(\/|$)/.test(href))
}

const plain = (markup: string) =>
  Buffer.from(markup, 'latin1').toString().replaceAll('&amp;', '&').replaceAll('&#x27;', "'").replaceAll('&quot;', '"')
