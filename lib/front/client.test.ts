import { IncomingMessage } from 'node:http'
import { Socket } from 'node:net'
import { expect, test, vi } from 'vitest'
import { parseTrustedProxies, settleClient } from './client'

const CLIENT = 'x-haeseol-client'

/** The headers that the application gets for a request from `peer`. */
function settled(peer: string, headers: Record<string, string>, trusted = '') {
  const socket = new Socket()
  Object.defineProperty(socket, 'remoteAddress', { value: peer })
  const request = new IncomingMessage(socket)
  request.headers = { host: 'study.example', ...headers }
  settleClient(request, parseTrustedProxies(trusted))
  return request.headers
}

const clientOf = (peer: string, forwardedFor: string, trusted = '') =>
  settled(peer, { 'x-forwarded-for': forwardedFor }, trusted)[CLIENT]

test.each([
  ['203.0.113.7', '203.0.113.7'],
  ['::ffff:203.0.113.7', '203.0.113.7'],
  ['2001:db8:1:2:3:4:5:6', '2001:db8:1:2::/64'],
  ['2001:db8::7', '2001:db8:0:0::/64'],
  ['::1', '0:0:0:0::/64'],
])('counts %s as %s', (peer, client) => {
  expect(settled(peer, {})[CLIENT]).toBe(client)
})

test('an untrusted proxy is not believed', () => {
  const headers = settled('203.0.113.7', {
    forwarded: 'for=10.9.9.9',
    'x-forwarded-for': '10.9.9.9',
    'x-forwarded-host': 'evil.example',
    'x-forwarded-port': '1',
    'x-forwarded-proto': 'https',
    'x-haeseol-client': '10.9.9.9',
    'x-haeseol-anything': 'else',
  })
  expect(headers).toEqual({ host: 'study.example', [CLIENT]: '203.0.113.7' })
})

test('a trusted proxy is believed about address, host and protocol', () => {
  const said = {
    'x-forwarded-for': '203.0.113.7',
    'x-forwarded-host': 'Study.Example:8443',
    'x-forwarded-proto': 'https',
  }
  expect(settled('127.0.0.1', { ...said, host: 'app:3000' }, 'loopback')).toEqual({
    host: 'study.example:8443',
    'x-forwarded-proto': 'https',
    [CLIENT]: '203.0.113.7',
  })
})

test('behind two proxies, the protocol of the client counts', () => {
  expect(settled('::1', { 'x-forwarded-proto': 'https, http' }, 'loopback')['x-forwarded-proto']).toBe('https')
  expect(settled('::1', { 'x-forwarded-proto': 'gopher' }, 'loopback')['x-forwarded-proto']).toBeUndefined()
})

test.each([
  ['the last that no proxy of ours wrote', '10.0.0.1', '1.1.1.1, 203.0.113.7, 10.0.0.9', '10.0.0.0/8', '203.0.113.7'],
  ['the farthest, where all are proxies of ours', '10.0.0.1', '10.0.0.3, 10.0.0.2', '10.0.0.0/8', '10.0.0.3'],
  ['the proxy itself, where it says nothing', '10.0.0.1', '', '10.0.0.1', '10.0.0.1'],
  ['the nearest that is an address', '10.0.0.1', '203.0.113.7, unknown, 10.0.0.2', '10.0.0.0/8', '10.0.0.2'],
  ['by /64 behind a proxy, too', '::ffff:10.0.0.1', '2001:db8:1:2:3::4', '10.0.0.1', '2001:db8:1:2::/64'],
  ['one of many written by the client', '10.0.0.1', `${'1.1.1.1,'.repeat(1000)}203.0.113.7`, '10.0.0.1', '203.0.113.7'],
])('the client is %s', (_, peer, forwardedFor, trusted, client) => {
  expect(clientOf(peer, forwardedFor, trusted)).toBe(client)
})

test.each(['nginx', '10.0.0.0/33', '1', '10.0.0.1;10.0.0.2'])(
  'the setting `%s` is refused with its name',
  (setting) => {
    expect(() => parseTrustedProxies(setting)).toThrow(`or \`loopback\`, got \`${setting}\``)
  },
)

test('warns about a local proxy that is not trusted, once, and not about remote clients', () => {
  const said = vi.spyOn(console, 'error').mockImplementation(() => {})
  clientOf('203.0.113.7', '10.9.9.9')
  expect(said).not.toHaveBeenCalled()
  for (const peer of ['10.0.0.1', '10.0.0.2']) clientOf(peer, '203.0.113.7')
  expect(said.mock.calls.flat()).toEqual([expect.stringContaining('10.0.0.1 sent X-Forwarded-For, which is ignored')])
  said.mockRestore()
})
