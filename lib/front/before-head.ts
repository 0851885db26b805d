import type { OutgoingHttpHeaders, ServerResponse } from 'node:http'

/** Calls `work` when a reply's status and headers are all known, and can still be changed. */
export function beforeHead(response: ServerResponse, work: () => void): void {
  const { writeHead } = response
  response.writeHead = (status: number, ...rest: unknown[]) => {
    response.writeHead = writeHead
    const headers = rest.find((part) => typeof part === 'object')
    for (const [name, value] of Object.entries((headers ?? {}) as OutgoingHttpHeaders))
      if (value !== undefined) response.setHeader(name, value)
    work()
    return response.writeHead(status)
  }
}
