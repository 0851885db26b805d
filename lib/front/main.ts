import { readFileSync } from 'node:fs'
import next from 'next'
import { answerWith } from './answer'
import { endInOrder } from './end-in-order'
import { openServer } from './open-server'
import { readSettings } from './settings'

/** Serves the built application, which stands in the working directory. */
async function main(): Promise<void> {
  const settings = readSettings(process.env)
  const { host, port } = settings
  const application = next({ dev: false, dir: process.cwd(), hostname: host, port })
  await application.prepare()
  const server = openServer(settings.isPreview)
  endInOrder(server, () => application.close())
  server.on(
    'request',
    answerWith(application.getRequestHandler(), settings, readFileSync(`${process.env.BUILD_FOLDER}/BUILD_ID`, 'utf8')),
  )
  server.on('error', fail)
  server.listen(port, host, () =>
    process.stdout.write(`Serving at http://${host.includes(':') ? `[${host}]` : host}:${port}\n`),
  )
}

function fail(error: NodeJS.ErrnoException): never {
  const isTaken = error.code === 'EADDRINUSE'
  console.error(isTaken ? `${error.message}: another program listens there. Choose another \`PORT\`.` : error.message)
  process.exit(1)
}

main().catch(fail)
