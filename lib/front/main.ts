import { readFileSync } from 'node:fs'
import next from 'next'
import { signingSecret } from '../server/process/secret'
import { answerWith } from './answer'
import { endInOrder } from './end-in-order'
import { openServer } from './open-server'
import { readSettings } from './settings'

/** Serves the built application, which stands in the working directory. */
async function main(): Promise<void> {
  const settings = readSettings(process.env)
  const { host, port } = settings
  signingSecret() // one that could be guessed is refused before anybody is served
  const build = process.env.BUILD_FOLDER!
  handOnConfig(build)
  const application = next({ dev: false, dir: process.cwd(), hostname: host, port })
  await application.prepare()
  const server = openServer(settings.isPreview)
  endInOrder(server, () => application.close())
  server.on('request', answerWith(application.getRequestHandler(), settings, readFileSync(`${build}/BUILD_ID`, 'utf8')))
  server.on('error', fail)
  server.listen(port, host, () =>
    process.stdout.write(`Serving at http://${host.includes(':') ? `[${host}]` : host}:${port}\n`),
  )
}

/**
 * Next would compile next.config.ts again, with a compiler that stays in memory: 45 MB. Its own standalone server hands on
 * what the build left, by the same variable.
 */
function handOnConfig(build: string): void {
  const { config } = JSON.parse(readFileSync(`${build}/required-server-files.json`, 'utf8'))
  process.env.__NEXT_PRIVATE_STANDALONE_CONFIG = JSON.stringify(config)
}

function fail(error: NodeJS.ErrnoException): never {
  const isTaken = error.code === 'EADDRINUSE'
  console.error(isTaken ? `${error.message}: another program listens there. Choose another \`PORT\`.` : error.message)
  process.exit(1)
}

main().catch(fail)
