// A process for tests that publishes, and can be killed at any of its writes:
//
//     node publishing-process.mjs <vault> <bundles> [<write at which it kills itself>]
//
// With HOLD=1 it only takes the lock, prints this, and keeps it.
import fs from 'node:fs'
import { syncBuiltinESMExports } from 'node:module'
import { join } from 'node:path'
import { compileNote } from '../compiling/compile-note'
import { withLock } from '../publishing/folder-lock'
import { publish } from '../publishing/publish'

const WRITES = [
  'openSync',
  'writevSync',
  'renameSync',
  'linkSync',
  'copyFileSync',
  'writeFileSync',
  'rmSync',
  'mkdirSync',
] as const

const [vault = '', bundles = '', killedAt = '0'] = process.argv.slice(2)
let writes = 0

/** When its number is reached, the write kills the process before it happens, like a power cut. */
function countWrites(): void {
  for (const name of WRITES) {
    const write = fs[name] as (...args: unknown[]) => unknown
    Object.assign(fs, {
      [name]: (...args: unknown[]) => {
        if (++writes === Number(killedAt)) process.kill(process.pid, 'SIGKILL')
        return write(...args)
      },
    })
  }
  syncBuiltinESMExports()
}

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
  countWrites()
  const published = await publish(vault, bundles, {
    holdsBroken: true,
    newNames: false,
    build: 'one',
    cache: join(bundles, 'cache'),
    compile: async (files) => files.map(compileNote),
    onWait: (holder) => process.stderr.write(JSON.stringify(holder)),
  })
  process.stdout.write(JSON.stringify({ id: published.id, writes }))
}
