// Builds the application unless it is built of what the sources are now.
import { build } from './boot.mjs'

build()
