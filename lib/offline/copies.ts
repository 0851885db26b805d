const TAKEN_AT = 'x-haeseol-taken-at'

/** Whether a reply is a page that can be shown again: whole, and at the address that was asked for. */
export const isPageReply = (reply: Response): boolean =>
  reply.status === 200 && !reply.redirected && (reply.headers.get('content-type') ?? '').startsWith('text/html')

/** A reply to keep, with the time by the clock of the device. */
export function copyOf(reply: Response, nowMs: number): Response {
  const headers = new Headers(reply.headers)
  headers.set(TAKEN_AT, String(nowMs))
  return new Response(reply.body, { status: reply.status, headers })
}

/** When a copy was taken, in ms since 1970. */
export const takenAt = (copy: Response): number => Number(copy.headers.get(TAKEN_AT))

/** The page that a copy shows. It says on its root that it is a copy, and of when (`data-copy`). */
export const shownCopy = (copy: Response): Promise<Response> => withMark(copy, `data-copy="${takenAt(copy)}"`)

/** The page for what is not on the device. It says on its root what was asked for. */
export const missingPage = (page: Response, asked: 'page' | 'form'): Promise<Response> =>
  withMark(page, `data-missing="${asked}"`)

async function withMark(page: Response, mark: string): Promise<Response> {
  const html = await page.text()
  const headers = new Headers(page.headers)
  headers.delete('content-length')
  headers.delete('content-encoding') // the text is unpacked
  return new Response(html.replace('<html', `<html ${mark}`), { status: page.status, headers })
}

/** The copy of a page that was taken last, if any is on the device. */
export async function newestCopy(address: string, names: readonly string[]): Promise<Response | null> {
  const copies = await Promise.all(
    names.map(async (name) => (await caches.open(name)).match(address, { ignoreVary: true })),
  )
  const found = copies.filter((copy) => copy !== undefined)
  return found.sort((a, b) => takenAt(b) - takenAt(a))[0] ?? null
}
