import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import type { SiteFolder } from './site-folder'

/** Copies what every site has: scripts, styles and typefaces of the build, and the icons. */
export function copyPublicFiles(root: string, build: string, folder: SiteFolder): void {
  folder.copy(join(root, build, 'static'), '/_next/static')
  for (const name of readdirSync(join(root, 'public'))) folder.copy(join(root, 'public', name), `/${name}`)
}
