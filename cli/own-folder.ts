import { homedir } from 'node:os'
import { join } from 'node:path'
import { isCheckout } from './is-checkout.mjs'

/**
 * Where a command keeps what it can make again: in a checkout of the project, else in the user's folder for caches, since
 * an installed package may belong to another user and is replaced by the next version.
 * @param root  of the project
 */
export function ownFolder(root: string, env: Record<string, string | undefined> = process.env): string {
  if (isCheckout(root)) return join(root, '.haeseol')
  return join(env.XDG_CACHE_HOME ?? env.LOCALAPPDATA ?? join(homedir(), '.cache'), 'haeseol')
}
