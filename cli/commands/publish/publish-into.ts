import { join } from 'node:path'
import pc from 'picocolors'
import type { CompileFiles } from '../../../lib/compiler/bundling/compiled-note'
import { publish } from '../../../lib/compiler/publishing/publish'
import type { Published, PublishOptions } from '../../../lib/compiler/publishing/published'
import { logWaiting } from '../../shared/log-waiting'
import { print } from '../../shared/print'
import { refuseNoFolder } from '../../shared/refuse-no-folder'
import { buildId } from './build-id'
import { publishedText } from './published-text'

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

/** Publishes and reports the result. The exit status is 1 if notes have errors, or files beside the bundle are missing. */
export async function publishOnce(vault: string, folder: string, settings: Settings): Promise<void> {
  refuseNoFolder(vault)
  const published = await publish(vault, folder, optionsFor(folder, settings))
  await report(published)
  if (published.counts.error > 0 || published.unfinished !== null) process.exitCode = 1
}

/** Publishes and reports the result. After a failure the previous bundle stays in service. */
export async function publishInto(vault: string, folder: string, settings: Settings): Promise<void> {
  await publish(vault, folder, optionsFor(folder, settings)).then(report, reportFailure)
}

const report = (published: Published) => print(publishedText(published))

async function reportFailure(error: unknown): Promise<void> {
  const reason = error instanceof Error ? error.message : error
  console.error(pc.yellow(`Not published: ${reason}. The previous version stays in service.`))
}
