// `npm start`: from a clean clone to a served application, saying what it does. Every step is skipped while its inputs
// are as they were, so that a second start takes seconds.
import { build, generate, install, node, requireNode, serve, step } from './boot.mjs'

requireNode()
const began = Date.now()
const vault = process.env.CONTENT_DIR ?? 'content'
const host = process.env.HOST ?? '127.0.0.1'
const port = process.env.PORT ?? '3000'

install()
generate()
step('migrate the database', () => node('cli/haeseol.mjs', 'migrate'))
step(`compile ${vault}`, () => node('cli/haeseol.mjs', 'publish', vault, '--accept-errors'))
build()
console.log(`Prepared in ${((Date.now() - began) / 1000).toFixed(1)} s. Serving at http://localhost:${port}`)

const server = serve('node_modules/next/dist/bin/next', ['start', '-H', host, '-p', port])
const watcher = process.env.HAESEOL_WATCH === '0' ? undefined : serve('cli/haeseol.mjs', ['publish', vault, '--watch'])
server.on('exit', (code, signal) => {
  watcher?.kill()
  process.exit(code ?? (signal ? 1 : 0))
})

// npm does not always pass a signal on: when it is gone, so are we.
const parent = process.ppid
setInterval(() => process.ppid !== parent && server.kill('SIGTERM'), 1000).unref()
