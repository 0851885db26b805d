import { existsSync } from 'node:fs'
import { join } from 'node:path'

/**
 * Whether the sources are here, so that programs and the application can be built from them.
 * @param {string} root  of the project
 */
export const isCheckout = (root) => existsSync(join(root, 'lib'))
