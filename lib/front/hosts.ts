import type { IncomingMessage, ServerResponse } from 'node:http'
import { addressOf } from '../model/base-path'

export type IsOurHost = (host: string) => boolean

/** Probes ask by whatever address a machine has, and are told nothing of anybody. */
const PROBES = ['/api/health', '/api/ready'].map(addressOf)
const HOST = /^(\[[0-9a-f:.]+\]|[^:[\]\s]+)(:\d+)?$/i

/**
 * Which names the server answers to. A page of another site may have its own name point to this machine (DNS rebinding)
 * and then read whatever answers to that name, as if it were its own.
 * @param setting names with commas between, `*.example.org` for all below; empty for every name
 * @throws RangeError for what is no name
 */
export function ourHosts(setting: string): IsOurHost {
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

/** @returns whether the request was answered here: it was for another host */
export function refuseOtherHost(request: IncomingMessage, response: ServerResponse, isOurHost: IsOurHost): boolean {
  const { host = '' } = request.headers
  if (isOurHost(host) || PROBES.includes(request.url!.split('?', 1)[0]!)) return false
  const detail = 'Add the name to `HAESEOL_HOSTS` if it is one of this server’s.'
  const body = JSON.stringify({ type: 'about:blank', title: 'Not a host of this server', status: 421, detail, host })
  response.writeHead(421, {
    'content-type': 'application/problem+json',
    'cache-control': 'no-store',
    connection: 'close',
  })
  response.end(body)
  return true
}
