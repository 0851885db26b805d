import { closeSync, mkdirSync, openSync, readFileSync, renameSync, rmSync, statSync, writeSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'

const LOCK_FILE = '.lock'
const LOOK_MS = 20
/** A lock without a name in it after this time was left by a process that died between two system calls. */
const NAMELESS_MS = 1_000

/**
 * Runs work while no other process publishes into the folder. A lock whose process is gone is taken over.
 * @param folder  of bundles; is made if it is not there
 */
export async function withLock<T>(folder: string, work: () => Promise<T>): Promise<T> {
  mkdirSync(folder, { recursive: true })
  const file = join(folder, LOCK_FILE)
  while (!take(file)) {
    if (isLeft(file)) discard(file)
    else await sleep(LOOK_MS)
  }
  try {
    return await work()
  } finally {
    rmSync(file, { force: true })
  }
}

function take(file: string): boolean {
  try {
    const lock = openSync(file, 'wx')
    writeSync(lock, String(process.pid))
    closeSync(lock)
    return true
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') return false
    throw error
  }
}

function isLeft(file: string): boolean {
  try {
    const pid = Number(readFileSync(file, 'utf8'))
    if (pid === 0) return Date.now() - statSync(file).mtimeMs > NAMELESS_MS
    return pid !== process.pid && !isAlive(pid)
  } catch {
    return false // it was given back just now
  }
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0)
    return true
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM'
  }
}

/** Of several that find a left lock, one moves it away; a lock taken meanwhile by its successor is not touched. */
function discard(file: string): void {
  const aside = `${file}.${process.pid}`
  try {
    renameSync(file, aside)
    if (isLeft(aside)) rmSync(aside)
    else renameSync(aside, file)
  } catch {
    // Somebody else was faster.
  }
}
