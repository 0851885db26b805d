import { readFileSync } from 'node:fs'
import type { RequestListener } from 'node:http'
import inject from 'light-my-request'
import next from 'next'
import { BASE_PATH } from '../model/addresses/base-path'
import type { Bundle } from '../server/bundle/bundle'
import { latestBundle } from '../server/bundle/current-bundle'
import { signingSecret } from '../server/process/secret'
import { cutInThread } from '../server/typeface/cut-in-thread'
import { Typefaces } from '../server/typeface/typefaces'
import { answerWith } from './answer'
import { answerWriter } from './answer-writer'
import { finishPages } from './finish-pages'
import { shutDownGracefully } from './graceful-shutdown'
import { OfflineWorker } from './offline-worker'
import { openServer } from './open-server'
import { PackedFiles } from './packed-files'
import { readSettings, type Settings } from './settings'

/** Serves the built application of the working directory, to whoever asks or to `haeseol site`. */
async function main(): Promise<void> {
  outliveLog()
  const settings = readSettings(process.env)
  signingSecret() // throws for a guessable secret, before anybody is served
  const build = process.env.BUILD_FOLDER!
  const cutter = new URL('typeface-worker.mjs', import.meta.url)
  passConfigToNext(build)
  const application = next({ dev: false, dir: process.cwd(), hostname: settings.host, port: settings.port })
  if (settings.isSite) {
    const cut = ({ files }: Bundle) => cutInThread(cutter, { files, present: null })
    return answerWriter(startApplication(application), latestBundle, cut)
  }
  const typefaces = settings.isPreview ? null : new Typefaces(cutter)
  const [handle] = await Promise.all([startApplication(application), firstTypeface(typefaces)])
  serve({ handle, close: () => application.close() }, settings, build, typefaces)
}

async function startApplication(application: ReturnType<typeof next>) {
  await application.prepare()
  const handle = finishPages(application.getRequestHandler())
  await tryApplication(handle)
  return handle
}

function serve(
  application: { handle: RequestListener; close: () => Promise<void> },
  settings: Settings,
  build: string,
  typefaces: Typefaces | null,
): void {
  const { host, port, isPreview } = settings
  const buildId = readFileSync(`${build}/BUILD_ID`, 'utf8')
  const own = {
    packed: new PackedFiles(build),
    typefaces,
    worker: isPreview ? null : new OfflineWorker(new URL('offline-worker.js', import.meta.url), build, buildId),
  }
  const server = openServer(isPreview)
  shutDownGracefully(server, application.close)
  server.on('request', answerWith(application.handle, settings, buildId, own))
  server.on('error', fail)
  server.listen(port, host, () =>
    process.stdout.write(`Serving at http://${host.includes(':') ? `[${host}]` : host}:${port}\n`),
  )
}

/**
 * Goes on if the program that read the log is gone. Otherwise Next would log each line that could not be logged, without
 * end.
 */
function outliveLog(): void {
  for (const stream of [process.stdout, process.stderr]) stream.on('error', () => {})
}

/** So that all pages have it from the first one on. Nothing is cut if nothing is published yet. */
async function firstTypeface(typefaces: Typefaces | null): Promise<void> {
  const bundle = await latestBundle().catch(() => null)
  if (bundle !== null) await typefaces?.follow(bundle)
}

/**
 * Without this, Next compiles next.config.ts again, and its compiler stays in memory (45 MB). Next's standalone server
 * passes the built configuration by the same variable.
 */
function passConfigToNext(build: string): void {
  const { config } = JSON.parse(readFileSync(`${build}/required-server-files.json`, 'utf8'))
  process.env.__NEXT_PRIVATE_STANDALONE_CONFIG = JSON.stringify(config)
}

/** If Next cannot load the application, it only logs why, and answers every request with an error. */
async function tryApplication(handle: RequestListener): Promise<void> {
  const { statusCode } = await inject(handle, { url: `${BASE_PATH}/api/health` }).end()
  if (statusCode !== 200) throw new Error('The application cannot be loaded. The reason is printed above.')
}

function fail(error: NodeJS.ErrnoException): never {
  const isTaken = error.code === 'EADDRINUSE'
  console.error(isTaken ? `${error.message}: another program uses this port. Choose another \`PORT\`.` : error.message)
  process.exit(1)
}

main().catch(fail)
