// Runs before `npm pack`: a package contains programs and the built application instead of sources.
// `--clean` removes the programs again, so that a checkout has them in only one place.
import { rmSync } from 'node:fs'
import { join } from 'node:path'
import { build, generate, install, root } from '../application/boot.mjs'
import { listExternals } from '../application/link-externals.mjs'

const programs = join(root, 'programs')
rmSync(programs, { recursive: true, force: true })
if (!process.argv.includes('--clean')) {
  install()
  generate()
  build()
  const { bundleDatabasePrograms, bundlePrograms } = await import('../launcher/bundle-programs.mjs')
  await bundlePrograms(root, programs)
  await bundleDatabasePrograms(root, programs)
  listExternals(root)
}
