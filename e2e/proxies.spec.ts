// The proxies of docs/operating.md, as packaged by Debian, with the configurations of that page.
import { type ChildProcess, execFileSync, spawn } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { request } from 'node:https'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout } from 'node:timers/promises'
import { expect, test } from '@playwright/test'
import { freePort } from '../cli/shared/free-port.mjs'
import { AppServer } from './support/app-server.mjs'
import { debianProgram } from './support/debian-program'
import { anyAnswer } from './support/learner.mjs'
import { blockOf } from './support/operating-manual.mjs'

const SITE = 'study.example.org'
const WRITES = 30

interface Ports {
  http: number
  https: number
  app: number
}

const proxies = [
  {
    name: 'nginx',
    packages: ['nginx', 'nginx-common'],
    program: 'usr/sbin/nginx',
    config: (folder: string, { http, https, app }: Ports) => {
      const key = join(folder, 'site')
      const site = blockOf('nginx', 'nginx')
        .replaceAll('127.0.0.1:3000', `127.0.0.1:${app}`)
        .replace('listen 443 ssl', `listen ${https} ssl`)
        .replace('listen 80', `listen ${http}`)
        .replace('/etc/ssl/study.pem', `${key}.pem`)
        .replace('/etc/ssl/study.key', `${key}.key`)
      const subject = ['-subj', `/CN=${SITE}`, '-keyout', `${key}.key`, '-out', `${key}.pem`]
      execFileSync('openssl', ['req', '-x509', '-newkey', 'rsa:2048', '-nodes', '-days', '2', ...subject], {
        stdio: 'ignore',
      })
      const temporary = ['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi'].map(
        (of) => `${of}_temp_path ${folder}/${of};`,
      )
      const user = process.getuid?.() === 0 ? 'user root root; ' : '' // the folder of the test belongs to this user only
      return `${user}daemon off; pid ${folder}/pid; error_log stderr; events {} http { access_log off; ${temporary.join(' ')}\n${site}}`
    },
    run: (file: string, folder: string) => ['-c', file, '-p', folder, '-e', 'stderr'],
  },
  {
    name: 'Caddy',
    packages: ['caddy'],
    program: 'usr/bin/caddy',
    config: (folder: string, { http, https, app }: Ports) => {
      const machine = `admin off\nhttp_port ${http}\nhttps_port ${https}\nlocal_certs\nskip_install_trust\nstorage file_system ${folder}`
      return `{\n${machine}\n}\n${blockOf('Caddy', 'caddyfile').replaceAll('127.0.0.1:3000', `127.0.0.1:${app}`)}`
    },
    run: (file: string) => ['run', '--config', file, '--adapter', 'caddyfile'],
  },
]

for (const { name, packages, program, config, run } of proxies)
  test(`${name} in front, as the operating guide shows it`, async () => {
    test.setTimeout(180_000)
    const path = debianProgram(program, packages)
    test.skip(path === null, `${name} is not installed, and Debian's package of it can't be had`)
    const folder = mkdtempSync(join(tmpdir(), 'haeseol-proxy-'))
    const settings = { HAESEOL_TRUSTED_PROXIES: '127.0.0.1', HAESEOL_WRITES_PER_ADDRESS: String(WRITES) }
    const app = await AppServer.open('e2e/vault', settings)
    let proxy: ChildProcess | undefined
    try {
      const ports = { app: app.port, http: await freePort(), https: await freePort() }
      const file = join(folder, 'config')
      writeFileSync(file, config(folder, ports))
      proxy = spawn(path!, run(file, folder), { stdio: 'ignore' })
      await behaves(ports.https, app)
    } finally {
      proxy?.kill()
      await app.close()
      rmSync(folder, { recursive: true, force: true })
    }
  })

async function behaves(port: number, app: AppServer): Promise<void> {
  const client = new Client(port)
  while ((await client.send('GET', '/api/ready').catch(() => null))?.status !== 200) await setTimeout(50)

  const home = await client.send('GET', '/', undefined, { 'accept-language': 'en' })
  expect(home.status).toBe(307)
  expect(new URL(home.headers.location!, `https://${SITE}`).href, 'a redirect stays behind the proxy').toBe(
    `https://${SITE}/en`,
  )
  expect((await client.send('GET', '/en')).status).toBe(200)

  const origin = { origin: `https://${SITE}` }
  const begun = await client.send(
    'POST',
    '/api/sittings',
    { kind: 'exam', from: { tags: ['drink/', 'library/'] }, minutes: 60 },
    origin,
  )
  expect(begun.status).toBe(201)
  expect(begun.headers['set-cookie']?.join(), 'the browser keeps the cookie to HTTPS').toContain('Secure')
  const { id, items } = JSON.parse(begun.text)
  const answer = (seq: number) =>
    client.send('PUT', `/api/sittings/${id}/responses/${items[0].id}`, { seq, options: anyAnswer(items[0]) }, origin)
  expect((await answer(1)).status).toBe(200)
  const foreign = await client.send('POST', `/api/sittings/${id}/finish`, {}, { origin: 'https://elsewhere.example' })
  expect(foreign.status, 'another site may not write').toBe(403)

  const large = await client.send('POST', '/api/sittings', { kind: 'x'.repeat(300_000) }, origin)
  expect(large.status).toBe(413)
  expect(large.headers['content-type'], 'the application says it').toContain('problem+json')

  // The server stops and restarts. Like the browser's outbox, this retries until the answer is acknowledged.
  const restarting = app.stop('SIGTERM').then(() => app.start())
  const seen = new Set<number>()
  for (let seq = 2; seq <= 6; seq++) {
    for (let status = 0; status !== 200; ) {
      status = await answer(seq).then(
        (reply) => reply.status,
        () => 0,
      )
      seen.add(status)
      if (status !== 200) await setTimeout(100)
    }
    await setTimeout(100)
  }
  await restarting
  const exported = JSON.parse((await client.send('GET', '/api/me/export')).text)
  expect(exported.responses.map(({ seq }: { seq: number }) => seq)).toEqual([1, 2, 3, 4, 5, 6])
  console.log(`while the server was replaced: status ${[...seen].join(', ')}; 6 answers, 0 lost`)

  // The client is the address that the proxy saw, whatever headers the client sends.
  const statuses = new Set<number>()
  for (let n = 0; n < 2 * WRITES; n++)
    statuses.add(
      (await client.send('POST', `/api/sittings/${id}/finish`, {}, { ...origin, 'x-forwarded-for': `198.51.100.${n}` }))
        .status,
    )
  expect([...statuses].sort()).toEqual([200, 429])
  expect(
    (await new Client(port, '127.0.0.3').send('POST', `/api/sittings/${id}/finish`, {}, origin)).status,
    'another address',
  ).not.toBe(429)
}

/** A client like a browser. */
class Client {
  private cookie = ''

  constructor(
    readonly port: number,
    readonly localAddress = '127.0.0.2',
  ) {}

  send(method: string, path: string, body?: unknown, headers: Record<string, string> = {}) {
    const payload = body === undefined ? undefined : JSON.stringify(body)
    const own = {
      host: SITE,
      cookie: this.cookie,
      ...(payload && { 'content-type': 'application/json', 'content-length': String(Buffer.byteLength(payload)) }),
    }
    return new Promise<{ status: number; headers: import('node:http').IncomingHttpHeaders; text: string }>(
      (done, fail) => {
        const to = {
          host: '127.0.0.1',
          port: this.port,
          servername: SITE,
          localAddress: this.localAddress,
          rejectUnauthorized: false,
        }
        const sent = request({ ...to, method, path, headers: { ...own, ...headers }, agent: false }, (reply) => {
          let text = ''
          reply.on('data', (chunk) => (text += chunk))
          reply.on('error', fail)
          reply.on('end', () => {
            this.cookie = reply.headers['set-cookie']?.[0]?.split(';', 1)[0] ?? this.cookie
            done({ status: reply.statusCode!, headers: reply.headers, text })
          })
        })
        sent.on('error', fail)
        sent.end(payload)
      },
    )
  }
}
