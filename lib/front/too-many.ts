import type { IncomingMessage, ServerResponse } from 'node:http'
import { BASE_PATH } from '../model/addresses/base-path'

/** The page for a browser. Programs get a problem document. */
const PAGES: Record<string, (seconds: number) => string> = {
  ko: (seconds) => page('ko', '잠시만 쉬어 주세요', `요청이 너무 많아요. ${seconds}초 뒤에 다시 열어 주세요.`),
  en: (seconds) => page('en', 'Please pause for a moment', `Too many requests. Open this again in ${seconds} s.`),
}

const page = (lang: string, title: string, text: string) =>
  `<!doctype html><html lang="${lang}"><meta charset="utf-8"><meta name="viewport" content="width=device-width">` +
  `<title>${title}</title><main><h1>${title}</h1><p>${text}</p></main></html>`

/** The connection is closed rather than read to the end of a longer body. */
const MAX_UNREAD_BYTES = 64 * 1024

/** Answers with 429. */
export function answerTooMany(request: IncomingMessage, response: ServerResponse, wait: number): void {
  const seconds = Math.max(1, Math.ceil(wait))
  const isPage = request.method === 'GET' && (request.headers.accept ?? '').includes('text/html')
  const locale = request.url?.startsWith(`${BASE_PATH}/en`) ? 'en' : 'ko'
  const document = {
    type: 'about:blank',
    title: 'Too many requests',
    status: 429,
    detail: `Try again in ${seconds} s.`,
  }
  const body = isPage ? PAGES[locale]!(seconds) : JSON.stringify(document)
  response.writeHead(429, {
    'content-type': isPage ? 'text/html; charset=utf-8' : 'application/problem+json',
    'content-length': Buffer.byteLength(body),
    'content-security-policy': "default-src 'none'",
    'cache-control': 'no-store',
    'retry-after': String(seconds),
    ...(!isShort(request) && { connection: 'close' }),
  })
  response.end(body)
}

const isShort = ({ headers }: IncomingMessage) =>
  headers['transfer-encoding'] === undefined && Number(headers['content-length'] ?? 0) <= MAX_UNREAD_BYTES
