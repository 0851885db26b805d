import type { OutgoingHttpHeaders, ServerResponse } from 'node:http'

/** Calls `work` just before the head of a reply is written: all headers are known and can still be changed. */
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
