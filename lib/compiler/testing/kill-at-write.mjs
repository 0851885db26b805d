// Kills a process at one of its writes, before the write happens, like a power cut:
//
//     KILL_AT_WRITE=3 node --import <this file> <program>
//
// Tests load it into a process, and no file imports it: a program that must survive this may be in any room.
import fs from 'node:fs'
import { syncBuiltinESMExports } from 'node:module'

const WRITES = [
  'openSync',
  'writevSync',
  'renameSync',
  'linkSync',
  'copyFileSync',
  'writeFileSync',
  'rmSync',
  'mkdirSync',
]

const killedAt = Number(process.env.KILL_AT_WRITE)
let writes = 0

for (const name of WRITES) {
  const write = fs[name]
  fs[name] = (...args) => {
    if (++writes === killedAt) process.kill(process.pid, 'SIGKILL')
    return write(...args)
  }
}
syncBuiltinESMExports()
