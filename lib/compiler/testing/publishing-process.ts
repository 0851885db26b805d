// A process for tests to kill. It publishes:
//
//     node publishing-process.mjs <vault> <bundles>
//
// With HOLD=1 it only takes the lock, prints this, and keeps it.
import { join } from 'node:path'
import { compileNote } from '../compiling/compile-note'
import { withLock } from '../publishing/folder-lock'
import { publish } from '../publishing/publish'

const [vault = '', bundles = ''] = process.argv.slice(2)

if (process.env.HOLD === '1') {
  await withLock(
    bundles,
    () => {},
    () => {
      process.stdout.write('held')
      return new Promise(() => setInterval(() => {}, 1_000))
    },
  )
} else {
  await publish(vault, bundles, {
    holdsBroken: true,
    newNames: false,
    build: 'one',
    cache: join(bundles, 'cache'),
    compile: async (files) => files.map(compileNote),
    onWait: (holder) => process.stderr.write(JSON.stringify(holder)),
  })
}
