// Builds the application if its sources have changed. A package contains a built application.
import { build, generate, root } from './application/boot.mjs'
import { isCheckout } from './application/is-checkout.mjs'
import { linkExternals } from './application/link-externals.mjs'

if (isCheckout(root)) {
  generate()
  build()
} else {
  linkExternals(root)
}
