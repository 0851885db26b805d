import { homedir } from 'node:os'
import { join } from 'node:path'
import { isCheckout } from '../application/is-checkout.mjs'

/**
 * The folder for files that can be re-created: inside a checkout, or otherwise in the user's cache folder, because an
 * installed package may belong to another user and is replaced by the next version.
 * @param root  the folder of the project
 */
export function ownFolder(root: string, env: Record<string, string | undefined> = process.env): string {
  if (isCheckout(root)) return join(root, '.haeseol')
  return join(env.XDG_CACHE_HOME ?? env.LOCALAPPDATA ?? join(homedir(), '.cache'), 'haeseol')
}
