import { join } from 'node:path'
import type { Installation } from '../../installation/installation'
import { backUp } from '../back-up'
import { restore } from '../restore'
import { trialFolder } from './trial-installation'

export const silently = () => {}

/** Makes a backup of an installation. @returns its folder */
export async function backedUp(installation: Installation, withSecret = true): Promise<string> {
  const folder = join(trialFolder(), 'backup')
  await backUp(installation, folder, { withSecret, program: '1.2.3' }, silently)
  return folder
}

export const restored = (folder: string, installation: Installation, replace = false) =>
  restore(folder, installation, { replace }, silently)
