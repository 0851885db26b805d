import { once } from 'node:events'
import { rmSync } from 'node:fs'
import { connect, type Socket } from 'node:net'
import { test as base, expect } from '@playwright/test'
import { AppServer } from './support/app-server.mjs'
import { anyAnswer, Learner } from './support/learner.mjs'

const test = base.extend<{ serve: (settings?: Record<string, string>) => Promise<AppServer> }>({
  // biome-ignore lint/correctness/noEmptyPattern: Playwright reads what a fixture needs from the pattern.
  serve: async ({}, use) => {
    const opened: AppServer[] = []
    await use(async (settings = {}) => {
      const server = await AppServer.open('e2e/vault', settings)
      opened.push(server)
      return server
    })
    for (const server of opened) await server.close()
  },
})

/** A raw connection. */
async function dial(server: AppServer): Promise<Socket> {
  const socket = connect(server.port, '127.0.0.1')
  socket.setEncoding('utf8')
  socket.on('error', () => {})
  await once(socket, 'connect')
  return socket
}

/** Everything received until the other side closed the connection. */
async function heard(socket: Socket): Promise<string> {
  let text = ''
  socket.on('data', (part) => (text += part))
  await once(socket, 'close')
  return text
}

const head = (method: string, path: string, ...lines: string[]) =>
  `${[`${method} ${path} HTTP/1.1`, 'Host: localhost', ...lines].join('\r\n')}\r\n\r\n`

/** The server replies `100 Continue` to this when it has accepted the request. */
const TELL_ME = 'Expect: 100-continue'

/** Sends the head of a request. Resolves when the server has accepted it. */
async function arrive(socket: Socket, text: string): Promise<void> {
  socket.write(text)
  const [reply] = await once(socket, 'data')
  expect(String(reply)).toMatch(/^HTTP\/1\.1 100 Continue/)
}

test('SIGTERM ends a server whose clients send no end of their bodies', async ({ serve }) => {
  const server = await serve()
  const sockets = await Promise.all([1, 2, 3].map(() => dial(server)))
  const lines = ['Content-Type: application/json', 'Content-Length: 1000']
  await Promise.all(sockets.map((socket) => arrive(socket, head('POST', '/api/sittings', ...lines, TELL_ME))))
  for (const socket of sockets) socket.write('{"kind"')
  expect(await server.stop()).toBe(0)
  expect(server.log).toContain('with 3 requests unfinished')
})

test('a server whose log nobody reads any more goes on, and ends by SIGTERM', async ({ serve }) => {
  const server = await serve()
  server.deafen()
  rmSync(server.folder, { recursive: true }) // its database and bundles: it has something to log
  expect((await fetch(`${server.url}/en/notes/lending`)).status).toBe(500)
  expect((await fetch(`${server.url}/api/health`)).status).toBe(200)
  expect(await server.stop()).toBe(0)
})

test('SIGTERM waits for no connection that asks nothing, and for each that was asking', async ({ serve }) => {
  const server = await serve()
  const learner = new Learner(server.url)
  const { id, items } = await learner.begin({ kind: 'practice', from: { tags: ['library/'] } })
  const body = JSON.stringify({ seq: 1, options: anyAnswer(items[0]!) })
  const [silent, idle, slow] = await Promise.all([1, 2, 3].map(() => dial(server)))
  idle!.write(head('GET', '/api/health'))
  await once(idle!, 'data')
  const lines = [
    'Content-Type: application/json',
    `Content-Length: ${body.length}`,
    `Cookie: ${learner.cookie}`,
    TELL_ME,
  ]
  await arrive(slow!, head('PUT', `/api/sittings/${id}/responses/${items[0]!.id}`, ...lines))
  slow!.write(body.slice(0, 5))

  const ended = server.stop()
  await Promise.all([once(silent!, 'close'), once(idle!, 'close')])
  const reply = heard(slow!)
  slow!.write(body.slice(5))
  expect(await reply).toMatch(/^HTTP\/1\.1 200 OK\r\n.*connection: close\r\n.*"verdict"/is)
  expect(await ended).toBe(0)
  expect(server.log).not.toContain('requests unfinished')

  await server.start()
  expect((await learner.export()).responses, 'what was acknowledged is kept').toHaveLength(1)
})

test('who sends a request byte by byte is asked to come again', async ({ serve }) => {
  const server = await serve()
  const slow = await dial(server)
  slow.write('GET /api/health HTTP/1.1\r\nHost: loc')
  expect(await heard(slow)).toContain('408 Request Timeout')
})

test('a head that is too large is refused and closed', async ({ serve }) => {
  const large = await dial(await serve())
  large.write(head('GET', '/en', `Cookie: a=${'b'.repeat(20_000)}`))
  expect(await heard(large)).toContain('431 Request Header Fields Too Large')
})

test('who offers another protocol is answered in this one, and may go on', async ({ serve }) => {
  const server = await serve()
  const begin = JSON.stringify({ kind: 'practice', from: { pool: 'all' }, count: 1 })
  const length = `Content-Length: ${begin.length}`
  for (const protocol of ['h2c', 'websocket']) {
    const socket = await dial(server)
    const offer = [
      'Connection: Upgrade, HTTP2-Settings',
      `Upgrade: ${protocol}`,
      'HTTP2-Settings: AAMAAABkAAQAoAAAAAIAAAAA',
    ]
    socket.write(`${head('POST', '/api/sittings', 'Content-Type: application/json', length, ...offer)}${begin}`)
    const [begun] = await once(socket, 'data')
    expect(String(begun)).toMatch(/^HTTP\/1\.1 201/)
    socket.write(head('GET', '/api/health', 'Connection: close'))
    expect(await heard(socket)).toContain('HTTP/1.1 200 OK')
  }
})

test('a whole address is answered as its path, of the host that it names, and what is no address is refused', async ({
  serve,
}) => {
  const server = await serve({ HAESEOL_HOSTS: 'localhost' })
  const ask = async (method: string, target: string) => {
    const socket = await dial(server)
    socket.write(head(method, target, 'Connection: close'))
    return /HTTP\/1\.1 (\d+)/.exec(await heard(socket))?.[1]
  }
  expect(await ask('GET', `${server.url}/api/me/settings`)).toBe('200')
  expect(await ask('GET', `${server.url}/en/notes/lending?x`)).toBe('200')
  expect(await ask('GET', 'http://evil.example/api/me/settings')).toBe('421')
  expect([await ask('OPTIONS', '*'), await ask('GET', '*')]).toEqual(['400', '400'])
})

test('who writes is counted by the socket, whatever X-Forwarded-For says, but for a proxy of ours', async ({
  serve,
}) => {
  const limit = { HAESEOL_STRANGERS_WRITES_PER_ADDRESS: '4' } // only one of them at once
  const [open, behindProxy] = [await serve(limit), await serve({ ...limit, HAESEOL_TRUSTED_PROXIES: 'loopback' })]
  const statuses = (server: AppServer) =>
    Promise.all(
      Array.from({ length: 10 }, async (_, n) => {
        const from = { 'x-forwarded-for': `203.0.113.${n}`, 'x-haeseol-client': `203.0.113.${n}` }
        const practice = { kind: 'practice', from: { tags: ['library/'] } }
        return (await new Learner(server.url).send('POST', '/api/sittings', practice, from)).status
      }),
    )
  expect((await statuses(open)).filter((status) => status === 429)).toHaveLength(9)
  expect((await statuses(behindProxy)).filter((status) => status === 429)).toHaveLength(0)
})

test('a setting that is none is told by its name, and nothing is served', async ({ serve }) => {
  const started = serve({ HAESEOL_TRUSTED_PROXIES: 'nginx' })
  await expect(started).rejects.toThrow('Expected `HAESEOL_TRUSTED_PROXIES` to list addresses')
})
