import type { IncomingMessage, ServerResponse } from 'node:http'
import { BASE_PATH } from '../model/addresses/base-path'
import { isAuthor } from '../server/process/is-author'
import { authorToken } from '../server/process/settings'

const AUTHORS = /^\/(ko|en)\/authors(\/|\?|$)/

/**
 * Lets a browser ask for the token of authors (docs/decisions/0054). The pages check it again. If no token is set, they
 * do not exist.
 * @returns whether it did
 */
export function askForToken({ url = '', headers }: IncomingMessage, response: ServerResponse): boolean {
  const isForAuthors = url.startsWith(BASE_PATH) && AUTHORS.test(url.slice(BASE_PATH.length))
  if (!isForAuthors || authorToken === null || isAuthor(headers.authorization)) return false
  const body = 'This page is for the authors of the notes. The password is the value of HAESEOL_AUTHOR_TOKEN.\n'
  response.writeHead(401, {
    'www-authenticate': 'Basic realm="Authors", charset="UTF-8"',
    'content-type': 'text/plain; charset=utf-8',
    'content-length': Buffer.byteLength(body),
    'cache-control': 'no-store',
  })
  response.end(body)
  return true
}
