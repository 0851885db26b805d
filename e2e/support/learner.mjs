// A learner as a program: it uses the HTTP interface, keeps the cookie, and returns replies unchanged.
import { Agent, request } from 'node:http'

/** @typedef {{ id: string, items: { id: string, choose: number, options: { id: string }[] }[] }} Sitting */

const shared = new Agent({ keepAlive: true, maxSockets: 256 })

export class Learner {
  cookie = ''

  /**
   * @param {string} url  of the server, or of a proxy before it
   * @param {string} [address]  the local address that requests come from, such as 127.0.0.2
   */
  constructor(url, address) {
    this.url = url
    this.address = address
  }

  /**
   * @param {string} method
   * @param {string} path  sent unchanged, so it may be malformed
   * @param {unknown} [body]  objects are sent as JSON, Buffers unchanged
   * @param {Record<string, string>} [headers]
   * @returns {Promise<{ status: number, headers: import('node:http').IncomingHttpHeaders, text: string }>}
   *   rejects if the connection was lost
   */
  send(method, path, body, headers = {}) {
    const { hostname, port } = new URL(this.url)
    const isRaw = body === undefined || Buffer.isBuffer(body)
    const payload = isRaw ? body : Buffer.from(JSON.stringify(body))
    const all = {
      ...(this.cookie && { cookie: this.cookie }),
      ...(!isRaw && { 'content-type': 'application/json' }),
      ...(payload && !('transfer-encoding' in headers) && { 'content-length': String(payload.length) }),
      ...headers,
    }
    return new Promise((resolve, reject) => {
      const from = { localAddress: this.address, family: this.address && 4 }
      const sent = request({ hostname, port, method, path, headers: all, agent: shared, ...from }, (reply) => {
        const chunks = /** @type {Buffer[]} */ ([])
        reply.on('data', (chunk) => chunks.push(chunk))
        reply.on('error', reject)
        reply.on('end', () => {
          const [cookie] = reply.headers['set-cookie'] ?? []
          if (cookie?.startsWith('haeseol=')) this.cookie = cookie.split(';', 1)[0] ?? ''
          resolve({
            status: reply.statusCode ?? 0,
            headers: reply.headers,
            text: Buffer.concat(chunks).toString('utf8'),
          })
        })
      })
      sent.setTimeout(60_000, () => sent.destroy(new Error(`No reply to ${method} ${path} within 60 s`)))
      // A server may close an idle connection just when it is used again. That is not a reply to the request.
      const isStale = (error) => sent.reusedSocket && error.code === 'ECONNRESET'
      sent.on('error', (error) => (isStale(error) ? resolve(this.send(method, path, body, headers)) : reject(error)))
      sent.end(payload)
    })
  }

  /** @returns the content of the reply; throws if it is an error */
  async ask(method, path, body) {
    const reply = await this.send(method, path, body)
    if (reply.status >= 300) throw new Error(`${method} ${path}: ${reply.status} ${reply.text}`)
    return reply.text === '' ? null : JSON.parse(reply.text)
  }

  /** @returns {Promise<Sitting>} */
  begin(body) {
    return this.ask('POST', '/api/sittings', body)
  }

  /** @returns the reply, whatever it is */
  answer(sitting, item, body) {
    return this.send('PUT', `/api/sittings/${sitting}/responses/${item}`, body)
  }

  /** @returns {Promise<{ sittings: any[], responses: any[] }>} */
  export() {
    return this.ask('GET', '/api/me/export')
  }
}

/** The first options of an item, as many as to choose: some answer, right or wrong. */
export const anyAnswer = (item) => item.options.slice(0, item.choose).map(({ id }) => id)
