import { join, resolve } from 'node:path'
import { watch } from 'chokidar'
import pc from 'picocolors'
import { formatMessage } from '../lib/compiler/format-message'
import { type Published, publish as publishVault } from '../lib/compiler/publish'
import { print } from './print'

/** Editors write a file in steps, and a checkout changes thousands: wait until it has been quiet for so long. */
const QUIET_MS = 60

export const bundleFolder = () => resolve(process.env.BUNDLE_DIR ?? join('data', 'bundle'))

/**
 * `haeseol publish`: compiles a vault and hands it to the running server.
 * @param acceptErrors  else a bundle with an error is refused, and what is served stays
 */
export async function publish(vault: string, options: { acceptErrors: boolean; watch: boolean }): Promise<void> {
  if (options.watch) return publishChanges(vault)
  const published = await publishVault(vault, bundleFolder(), options.acceptErrors)
  await report(published)
  if (published.id === null) process.exitCode = 1
}

/** Publishes whenever a file of the vault changes, one compilation at a time. */
function publishChanges(vault: string): void {
  let timer: NodeJS.Timeout | undefined
  let running = Promise.resolve()
  const later = () => {
    clearTimeout(timer)
    timer = setTimeout(() => {
      running = running.then(() => publishVault(vault, bundleFolder(), false)).then(report, reportFailure)
    }, QUIET_MS)
  }
  const hidden = (path: string) => /(^|\/)(\.[^/]|node_modules($|\/))/.test(path.slice(vault.length))
  watch(vault, { ignoreInitial: true, ignored: hidden }).on('all', later)
}

async function report({ id, notes, items, messages }: Published): Promise<void> {
  const serious = messages.filter(({ severity }) => severity !== 'advice')
  for (const message of serious) await print(`${formatMessage(message)}\n`)
  const what = `${notes} notes, ${items} questions`
  await print(
    id === null
      ? pc.yellow(`Refused: ${what}, with errors. What was served stays; mend the errors and save.\n`)
      : `Published ${what} as ${id}\n`,
  )
}

async function reportFailure(error: unknown): Promise<void> {
  console.error(pc.yellow(`Not published: ${error instanceof Error ? error.message : error}. What was served stays.`))
}
