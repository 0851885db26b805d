import { existsSync } from 'node:fs'
import { join } from 'node:path'

/**
 * Whether the sources are present, so that programs and the application can be built.
 * @param {string} root  the folder of the project
 */
export const isCheckout = (root) => existsSync(join(root, 'lib'))
