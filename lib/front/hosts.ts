import type { IncomingMessage, ServerResponse } from 'node:http'
import { addressOf } from '../model/addresses/base-path'

export type IsOurHost = (host: string) => boolean

/** Probes may use any name or address of the machine. Their replies contain nothing personal. */
const PROBES = ['/api/health', '/api/ready'].map(addressOf)
const HOST = /^(\[[0-9a-f:.]+\]|[^:[\]\s]+)(:\d+)?$/i

/**
 * Reads which host names the server answers to. Without this check, another site could point its own name at this
 * machine (DNS rebinding), and its pages could then read our replies as their own.
 * @param setting  comma-separated names, `*.example.org` for all names below; empty for any name
 * @throws RangeError for an entry that is not a host name
 */
export function parseHosts(setting: string): IsOurHost {
  const names = setting
    .split(',')
    .map((name) => name.trim().toLowerCase())
    .filter(Boolean)
  for (const name of names) {
    if (!/^(\*\.)?([\w.-]+|\[[0-9a-f:.]+\])$/.test(name))
      throw new RangeError(`Expected \`HAESEOL_HOSTS\` to list names such as \`study.example.org\`, got \`${name}\``)
  }
  if (names.length === 0) return () => true
  return (host) => {
    const name = HOST.exec(host)?.[1]?.toLowerCase().replace(/\.$/, '')
    return (
      name !== undefined && names.some((own) => (own.startsWith('*.') ? name.endsWith(own.slice(1)) : name === own))
    )
  }
}

/** Refuses a request for another host. @returns whether it did */
export function refuseOtherHost(request: IncomingMessage, response: ServerResponse, isOurHost: IsOurHost): boolean {
  const { host = '' } = request.headers
  if (isOurHost(host) || PROBES.includes(request.url!.split('?', 1)[0]!)) return false
  const detail = 'Add the name to `HAESEOL_HOSTS` if it is one of this server’s.'
  const body = JSON.stringify({ type: 'about:blank', title: 'Not a host of this server', status: 421, detail, host })
  response.writeHead(421, {
    'content-type': 'application/problem+json',
    'content-length': Buffer.byteLength(body),
    'cache-control': 'no-store',
    connection: 'close',
  })
  response.end(body)
  return true
}
