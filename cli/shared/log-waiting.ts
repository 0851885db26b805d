import pc from 'picocolors'
import type { Holder } from '../../lib/compiler/publishing/folder-lock'

/** Returns a function that says what a command is waiting for. @param folder  of bundles */
export const logWaiting = (folder: string) => (holder: Holder | null) =>
  console.error(pc.yellow(`Waiting for ${nameOf(holder)} to publish into ${folder} …`))

const nameOf = (holder: Holder | null): string =>
  holder === null
    ? 'another process'
    : `process ${holder.pid} on ${holder.host}, which began at ${new Date(holder.since).toLocaleTimeString()},`
