// A process for tests that writes a site of three pages, and can be killed at any of its writes:
//
//     node writing-process.mjs <folder> <text of the pages> <write at which it kills itself>
import fs from 'node:fs'
import { syncBuiltinESMExports } from 'node:module'
import { SiteFolder } from './site-folder'

const WRITES = ['writeFileSync', 'renameSync', 'rmSync', 'mkdirSync'] as const

const [place = '', text = '', killedAt = ''] = process.argv.slice(2)
let writes = 0

/** When its number is reached, the write kills the process before it happens. */
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

const folder = new SiteFolder(place)
for (const page of ['/ko/index.html', '/en/index.html', '/index.html']) folder.write(page, text)
folder.finish()
