import { spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { mkdirSync } from 'node:fs'
import { join, resolve } from 'node:path'
import type { CompileFiles } from '../../../lib/compiler/bundling/compiled-note'
import { withLock } from '../../../lib/compiler/publishing/folder-lock'
import { basePathOf, buildFolderOf } from '../../application/base-path.mjs'
import { isCheckout } from '../../application/is-checkout.mjs'
import { countOf } from '../../shared/count-of'
import { logWaiting } from '../../shared/log-waiting'
import { ownFolder } from '../../shared/own-folder'
import { print } from '../../shared/print'
import { projectRoot } from '../../shared/project-root'
import { refuseNoFolder } from '../../shared/refuse-no-folder'
import { Refused } from '../../shared/refused'
import { compile } from '../compile'
import { copyPublicFiles } from './public-files'
import { SiteApplication } from './site-application'
import { SiteFolder } from './site-folder'
import { writeSite } from './write-site'

const root = projectRoot()

interface Options {
  out: string
  /** Where the site will be; a path means any host. */
  address: string
}

/**
 * `haeseol site`: writes a vault as a static site (docs/decisions/0056). It compiles the vault, starts the application for
 * this purpose, and writes what it answers. Learners' data is not touched.
 */
export async function site(vault: string, options: Options, compileFiles: CompileFiles): Promise<void> {
  refuseNoFolder(vault)
  const place = readAddress(options.address)
  const sites = join(ownFolder(root), 'site')
  // One at a time: another run could publish a bundle that half of the pages would be drawn from.
  await withLock(sites, logWaiting(sites), () => writeVault(vault, options.out, { ...place, sites, compileFiles }))
}

interface Writing extends Address {
  /** The folder for the bundles of all sites. */
  sites: string
  compileFiles: CompileFiles
}

async function writeVault(vault: string, out: string, { origin, base, sites, compileFiles }: Writing): Promise<void> {
  const began = Date.now()
  const folder = new SiteFolder(out)
  const home = join(sites, createHash('sha256').update(resolve(vault)).digest('hex').slice(0, 12))
  const bundles = join(home, 'bundle')
  mkdirSync(bundles, { recursive: true, mode: 0o700 })
  process.env.BASE_PATH = base
  build()
  const application = new SiteApplication(root, { bundles, home, origin, base }) // loads while the notes are compiled
  try {
    await compile(vault, { out: bundles }, compileFiles)
    copyPublicFiles(root, buildFolderOf(base), folder)
    const { pages, lost } = await writeSite(application, folder, base)
    folder.finish()
    const seconds = ((Date.now() - began) / 1000).toFixed(1)
    await print(`${lostText(lost)}Wrote ${countOf(pages, 'page')} to ${out} in ${seconds} s\n`)
    if (lost.length > 0) process.exitCode = 1
  } finally {
    application.stop() // before, so that it gives no more to write
    folder.abandon()
  }
}

interface Address {
  /** Such as `https://me.github.io`; empty if it is not known. */
  origin: string
  /** The base path; empty at the root. */
  base: string
}

/** @throws Refused if it is neither an address nor a path */
function readAddress(address: string): Address {
  const whole = URL.parse(address)
  const isWhole = whole?.protocol === 'https:' || whole?.protocol === 'http:'
  try {
    return isWhole
      ? { origin: whole.origin, base: basePathOf(whole.pathname) }
      : { origin: '', base: basePathOf(address) }
  } catch {
    const expected = 'an address such as `https://me.github.io/notes`, or a path such as `/notes`'
    throw new Refused(`Expected \`--address\` to be ${expected}, got \`${address}\``)
  }
}

/** A base path is part of a build, so only a checkout can build for one. */
function build(): void {
  if (process.env.BASE_PATH !== '' && !isCheckout(root))
    throw new Refused(
      'An installed package makes sites at the root of a host only. Below a path, use a clone of Haeseol.',
    )
  const { status } = spawnSync(process.execPath, [join(root, 'cli/build.mjs')], { stdio: 'inherit', env: process.env })
  if (status !== 0) process.exit(status ?? 1)
}

const lostText = (lost: readonly string[]) =>
  lost.map((path) => `No page at ${path}, to which the site links\n`).join('')
