// A process for tests that answers the writer of a site, with pages that say what was asked. `/en/broken` fails.
import type { Bundle } from '../server/bundle/bundle'
import { cutInThread } from '../server/typeface/cut-in-thread'
import { answerWriter } from './answer-writer'

const bundle = { manifest: { remoteImages: true } } as Bundle
const cutter = new URL('unused.mjs', import.meta.url)

process.on('unhandledRejection', () => {}) // as the framework does, which only logs them

answerWriter(
  Promise.resolve(async ({ url, headers }, response) => {
    if (url === '/en/broken') throw new Error('The page is broken')
    response.writeHead(url === '/en/gone' ? 404 : 200).end(JSON.stringify({ url, headers }))
  }),
  async () => bundle,
  () => cutInThread(cutter, { files: [], present: null }),
)
