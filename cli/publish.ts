import { join } from 'node:path'
import pc from 'picocolors'
import { refuseHalfRestored } from '../lib/backup/restore-mark'
import type { CompileFiles } from '../lib/compiler/bundling/compiled-note'
import { formatMessage } from '../lib/compiler/checking/messages/format-message'
import { publish as publishVault } from '../lib/compiler/publishing/publish'
import type { Published, PublishOptions } from '../lib/compiler/publishing/published'
import { installationOf } from '../lib/installation/installation'
import { buildId } from './build-id'
import { countOf } from './count-of'
import { logWaiting } from './log-waiting'
import { print } from './print'
import { refuseNoFolder } from './refuse-no-folder'
import { watchVault } from './watch-vault'

/**
 * `haeseol publish`: compiles a vault and publishes it to the running server. The exit status is 1 if notes have
 * errors.
 */
export async function publish(
  vault: string,
  { watch, newNames }: { newNames: boolean; watch: boolean },
  compileFiles: CompileFiles,
): Promise<void> {
  const folder = installationOf(process.env).bundles
  refuseHalfRestored(folder)
  if (watch) return watchVault(vault, () => publishInto(vault, folder, { compileFiles }))
  await publishOnce(vault, folder, { newNames, compileFiles })
}

interface Settings {
  /** On by default. */
  holdsBroken?: boolean
  keepsAdvice?: boolean
  newNames?: boolean
  compileFiles: CompileFiles
  /** By default inside the folder of bundles. */
  cache?: string | undefined
}

const optionsFor = (
  folder: string,
  { holdsBroken = true, keepsAdvice = false, newNames = false, compileFiles, cache }: Settings,
): PublishOptions => ({
  holdsBroken,
  keepsAdvice,
  newNames,
  cache: cache ?? join(folder, 'cache'),
  build: buildId(),
  compile: compileFiles,
  onWait: logWaiting(folder),
})

/**
 * `haeseol compile`: compiles a vault into a folder of bundles.
 * @param cache  by default inside that folder
 */
export const compile = (
  vault: string,
  { out, cache }: { out: string; cache?: string },
  compileFiles: CompileFiles,
): Promise<void> => publishOnce(vault, out, { compileFiles, cache })

async function publishOnce(vault: string, folder: string, settings: Settings): Promise<void> {
  refuseNoFolder(vault)
  const published = await publishVault(vault, folder, optionsFor(folder, settings))
  await report(published)
  if (published.counts.error > 0) process.exitCode = 1
}

/** Publishes and reports the result. After a failure the previous bundle stays in service. */
export async function publishInto(vault: string, folder: string, settings: Settings): Promise<void> {
  await publishVault(vault, folder, optionsFor(folder, settings)).then(report, reportFailure)
}

/** More messages than this are only counted by rule. */
const MOST_IN_FULL = 20

async function report({ id, notes, items, counts, withheld, held, isUnchanged, serious }: Published): Promise<void> {
  const told = serious.length > MOST_IN_FULL ? '' : serious.map((message) => `${formatMessage(message)}\n`).join('')
  const what = [
    countOf(notes, 'note'),
    countOf(items, 'question'),
    countOf(counts.error, 'error'),
    countOf(counts.warning, 'warning'),
    countOf(counts.advice, 'piece of advice', 'pieces of advice'),
  ].join(', ')
  const done = `${isUnchanged ? 'Unchanged' : 'Published'}: ${what}, as ${id}\n`
  await print(`${told}${rulesText(counts.rules)}${done}${withheldText(withheld)}${heldText(held)}`)
}

/** The messages by rule, the most frequent first. */
function rulesText(rules: Record<string, number>): string {
  const counts = listCounts(rules)
  return counts === '' ? '' : `Messages: ${counts}. Places and reasons: haeseol check <vault>\n`
}

/** The notes that are not for readers. */
function withheldText(withheld: Record<string, number>): string {
  const notes = Object.values(withheld).reduce((sum, count) => sum + count, 0)
  return notes === 0
    ? ''
    : `Not published because of their fields: ${countOf(notes, 'note')} (${listCounts(withheld)})\n`
}

/** @example listCounts({ draft: 1, private: 2 }) // => '2 private, 1 draft' */
const listCounts = (counts: Record<string, number>): string =>
  Object.entries(counts)
    .sort(([, a], [, b]) => b - a)
    .map(([name, count]) => `${count} ${name}`)
    .join(', ')

/** Tells the author which saved notes learners do not see yet. */
const heldText = (held: Published['held']): string =>
  held.length === 0
    ? ''
    : pc.yellow(`Still served in their last version without errors: ${held.map(({ path }) => path).join(', ')}\n`)

async function reportFailure(error: unknown): Promise<void> {
  const reason = error instanceof Error ? error.message : error
  console.error(pc.yellow(`Not published: ${reason}. The previous version stays in service.`))
}
