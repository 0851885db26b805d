import type { IncomingMessage } from 'node:http'
import { isIP } from 'node:net'
import * as ipaddr from 'ipaddr.js'
import { CLIENT_HEADER, INTERNAL_PREFIX } from '../model/addresses/internal-headers'
import { textBefore } from '../model/text/text-before'
import { warn } from '../server/process/log'
import { once } from '../server/process/once'

type Address = ipaddr.IPv4 | ipaddr.IPv6
export type IsTrusted = (address: Address) => boolean

/** Headers in which proxies describe the original request. */
const FORWARDED = ['forwarded', 'x-forwarded-for', 'x-forwarded-host', 'x-forwarded-port', 'x-forwarded-proto']
const LOOPBACK = ['127.0.0.0/8', '::1/128']
/** A household or a server usually gets a /64 of IPv6 and may use any address in it. */
const SHARED_BITS_V6 = 64

/**
 * @param setting  comma-separated addresses and ranges: `loopback, 10.1.2.3, fd00::/8`
 * @throws RangeError for an entry that is neither
 */
export function parseTrustedProxies(setting: string): IsTrusted {
  const names = setting.split(',').map((name) => name.trim())
  const ranges = names.filter(Boolean).flatMap((name) => (name === 'loopback' ? LOOPBACK : [name]).map(readRange))
  return (address) => ranges.some(([base, bits]) => base.kind() === address.kind() && address.match(base, bits))
}

function readRange(name: string): [Address, number] {
  try {
    if (isIP(name) === 0) return ipaddr.parseCIDR(name)
    const address = ipaddr.process(name)
    return [address, address.kind() === 'ipv4' ? 32 : 128]
  } catch {
    throw new RangeError(
      `Expected \`HAESEOL_TRUSTED_PROXIES\` to list addresses, ranges such as \`10.0.0.0/8\`, or \`loopback\`, got \`${name}\``,
    )
  }
}

/**
 * Removes forwarding headers that cannot be trusted and adds `CLIENT_HEADER`. Only a trusted proxy is believed about
 * the client's address, the host and the protocol: anybody else could write anything there.
 */
export function settleClient({ headers, socket }: IncomingMessage, isTrusted: IsTrusted): void {
  const peer = ipaddr.process(socket.remoteAddress ?? '0.0.0.0') // undefined once the socket is closed
  const saidIn = (name: string) => String(headers[name] ?? '')
  const clients = saidIn('x-forwarded-for')
  const [protocol, host] = [first(saidIn('x-forwarded-proto')), first(saidIn('x-forwarded-host'))]
  for (const name of Object.keys(headers)) {
    if (FORWARDED.includes(name) || name.startsWith(INTERNAL_PREFIX)) delete headers[name]
  }
  headers[CLIENT_HEADER] = clientName(clientOf(peer, clients, isTrusted))
  if (!isTrusted(peer)) {
    if (clients !== '') adviseOnce(peer)
    return
  }
  if (protocol === 'http' || protocol === 'https') headers['x-forwarded-proto'] = protocol
  if (host !== '') headers.host = host
}

/** Address ranges in which an operator's own proxy usually is. */
const LOCAL_RANGES = ['loopback', 'private', 'uniqueLocal', 'linkLocal']

/**
 * Warns an operator whose proxy is not trusted yet: all learners behind it share one client's limits. Warns once, and
 * only about local addresses, because anybody can send these headers.
 */
function adviseOnce(peer: Address): void {
  const advice = once('proxy advice', () => ({ isGiven: false }))
  if (advice.isGiven || !LOCAL_RANGES.includes(peer.range())) return
  advice.isGiven = true
  warn(
    'proxy',
    `${peer} sent X-Forwarded-For, which is ignored. If it is your proxy, add it to HAESEOL_TRUSTED_PROXIES: until then all learners behind it count as one client`,
  )
}

/** Each proxy appends the address it was called from. So read from the end, as long as the writer is trusted. */
function clientOf(peer: Address, forwardedFor: string, isTrusted: IsTrusted): Address {
  let client = peer
  for (const hop of forwardedFor.split(',').reverse()) {
    const address = hop.trim()
    if (!isTrusted(client) || isIP(address) === 0) break
    client = ipaddr.process(address)
  }
  return client
}

/** The first entry of a list to which proxies append: written by the proxy nearest to the client. */
const first = (list: string) => textBefore(list, ',').trim().toLowerCase()

/** @example clientName(ipaddr.process('2001:db8::7')) // => '2001:db8:0:0::/64' */
function clientName(address: Address): string {
  if (address.kind() === 'ipv4') return address.toString()
  const network = (address as ipaddr.IPv6).parts.slice(0, SHARED_BITS_V6 / 16).map((part) => part.toString(16))
  return `${network.join(':')}::/${SHARED_BITS_V6}`
}
