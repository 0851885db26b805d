// Builds the application, unless it was built from the sources as they are. A package was built before it was packed.
import { build, generate, root } from './boot.mjs'
import { isCheckout } from './is-checkout.mjs'
import { linkExternals } from './link-externals.mjs'

if (isCheckout(root)) {
  generate()
  build()
} else {
  linkExternals(root)
}
