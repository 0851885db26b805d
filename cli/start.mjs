// `npm start`: from a clean clone to a served application. Prints each step and skips it if its inputs have not
// changed, so a second start takes seconds. An installed package is already built: it migrates, compiles and serves.
import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { build, env, generate, install, node, requireNode, root, step } from './application/boot.mjs'
import './application/end-with-parent.mjs'
import { isCheckout } from './application/is-checkout.mjs'
import { keepRunning } from './application/keep-running.mjs'
import { linkExternals } from './application/link-externals.mjs'
import { serve } from './application/serve.mjs'

requireNode()
const began = Date.now()
const vault = process.env.CONTENT_DIR ?? 'content'

if (isCheckout(root)) {
  install()
  generate()
}
step('migrate the database', () => node('cli/haeseol.mjs', 'migrate'))
step(`compile ${vault}`, publish)
if (isCheckout(root)) build()
else linkExternals(root)
console.log(`Prepared in ${((Date.now() - began) / 1000).toFixed(1)} s.`)

const server = serve(root, 'cli/front.mjs', [], { env })
const watch = () => serve(root, 'cli/haeseol.mjs', ['publish', vault, '--watch'], { env })
const isWatching = process.env.HAESEOL_WATCH !== '0'
const stopWatching = isWatching ? keepRunning('publishes saved notes', watch) : undefined
server.on('exit', (code, signal) => {
  stopWatching?.()
  process.exit(code ?? (signal ? 1 : 0))
})

/** If the vault cannot be published or notes have errors, the previous bundle is served. */
function publish() {
  const options = { cwd: root, stdio: 'inherit', env }
  const { status } = spawnSync(process.execPath, [join(root, 'cli/haeseol.mjs'), 'publish', vault], options)
  const bundles = resolve(root, env.BUNDLE_DIR ?? join('data', 'bundle'))
  if (status !== 0 && !existsSync(join(bundles, 'current.json'))) process.exit(status || 1)
}
