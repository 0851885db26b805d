import { createServer, type RequestListener } from 'node:http'
import type { AddressInfo } from 'node:net'
import inject from 'light-my-request'
import { expect, test } from 'vitest'
import { finishPages } from './finish-pages'
import { withLateScripts } from './late-scripts'

const PAGE = `<!DOCTYPE html><html><head><script src="/_next/static/chunks/a.js" async=""></script></head><body>가나다</body></html>`

const replyWith =
  (type: string): RequestListener =>
  (_, response) => {
    const bytes = Buffer.from(PAGE)
    response.writeHead(200, { 'content-type': type, 'content-length': bytes.length })
    for (let i = 0; i < bytes.length; i += 7) response.write(bytes.subarray(i, i + 7)) // cuts characters, too
    response.end()
  }

test('a page that comes in parts is changed as a whole, and its length is its own', async () => {
  const html = await inject(finished(replyWith('text/html; charset=utf-8')), '/')
  expect(html.payload).toBe(withLateScripts(PAGE))
  expect(html.headers['content-length']).toBeUndefined()
})

test('other replies pass as they are', async () => {
  expect((await inject(finished(replyWith('text/plain')), '/')).payload).toBe(PAGE)
})

test('over HTTP, a write and the end call back, and a HEAD has no body', async () => {
  const called: string[] = []
  const server = createServer(
    finished((_, response) => {
      response.setHeader('content-type', 'text/html')
      response.write('<p>', 'utf8', () => called.push('write'))
      response.end('</p>', () => called.push('end'))
    }),
  )
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done))
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
  expect(await (await fetch(url)).text()).toBe('<p></p>')
  expect(called).toEqual(['write', 'end'])
  expect(await (await fetch(url, { method: 'HEAD' })).text()).toBe('')
  server.close()
})

test('a page that says that there is none gets status 404, whole, and for HEAD, too', async () => {
  const missing = finished(({ method }, response) => {
    response.setHeader('content-type', 'text/html')
    if (method !== 'GET') return void response.end() // as the framework answers HEAD
    response.write('<main>')
    response.flushHeaders()
    response.end('<div data-not-found="">없어요</div></main>')
  })
  expect(await inject(missing, '/')).toMatchObject({
    statusCode: 404,
    payload: '<main><div data-not-found="">없어요</div></main>',
  })
  expect((await inject(missing, { url: '/', method: 'HEAD' })).statusCode).toBe(404)
})

test('words of an author do not make a page one that is not there', async () => {
  const page = finished((_, response) => {
    response.setHeader('content-type', 'text/html').end('<pre>&lt;div data-not-found=""&gt;</pre>')
  })
  expect((await inject(page, '/')).statusCode).toBe(200)
})

function finished(application: RequestListener): RequestListener {
  return finishPages(async (request, response) => application(request, response))
}
