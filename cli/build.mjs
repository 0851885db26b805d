// Builds the application if its sources have changed. A package contains a built application.
import { build, generate, root } from './boot.mjs'
import { isCheckout } from './is-checkout.mjs'
import { linkExternals } from './link-externals.mjs'

if (isCheckout(root)) {
  generate()
  build()
} else {
  linkExternals(root)
}
