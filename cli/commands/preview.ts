import { spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { mkdirSync, rmSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import type { CompileFiles } from '../../lib/compiler/bundling/compiled-note'
import { readCurrent } from '../../lib/compiler/publishing/current'
import { removeOldBundles } from '../../lib/compiler/publishing/remove-old-bundles'
import { REVIEW_FILE } from '../../lib/model/study/review'
import { serve } from '../application/serve.mjs'
import { compileFiles } from '../shared/compile-files'
import { freePort } from '../shared/free-port.mjs'
import { ownFolder } from '../shared/own-folder'
import { print } from '../shared/print'
import { projectRoot } from '../shared/project-root'
import { refuseNoFolder } from '../shared/refuse-no-folder'
import { openReview } from './diff/open-review'
import { publishInto } from './publish/publish-into'
import '../application/end-with-parent.mjs'
import { watchVault } from './publish/watch-vault'

const root = projectRoot()
const POLL_MS = 50

/** Its author sees drafts, too. Only this machine can open a preview. */
const compileDrafts: CompileFiles = (files) => compileFiles(files.map((file) => ({ ...file, showsDraft: true })))

/**
 * `haeseol preview`: serves a vault to its author, and updates each note as soon as it is saved, with its messages. A
 * preview has its own bundles and answers; those of learners are not touched. Its port is `PORT`, or else a free one.
 * @param base  a git revision or a folder. The pages of reviewers then mark what has changed since
 * @param answers  a file of the answers already given: the pages then say which of them a change concerns
 */
export async function preview(
  vault: string,
  { base, answers }: { base?: string; answers?: string } = {},
): Promise<void> {
  refuseNoFolder(vault)
  const home = join(ownFolder(root), 'preview', createHash('sha256').update(resolve(vault)).digest('hex').slice(0, 12))
  const bundles = join(home, 'bundle')
  mkdirSync(bundles, { recursive: true, mode: 0o700 })
  const database = `file:${join(home, 'haeseol.db')}`
  process.env.BASE_PATH = '' // a preview is only for this machine, whatever path learners use
  const review = base === undefined ? null : await openReview(base, vault, answers, compileDrafts)
  rmSync(join(bundles, REVIEW_FILE), { force: true })
  await watchVault(vault, async () => {
    await review?.(join(bundles, REVIEW_FILE))
    await publishInto(vault, bundles, { holdsBroken: false, keepsAdvice: true, compileFiles: compileDrafts })
    removeOthers(bundles)
  })
  run('cli/build.mjs')
  run('cli/haeseol.mjs', ['migrate'], { DATABASE_URL: database })
  const port = Number(process.env.PORT || (await freePort()))
  const server = serveApp(port, { BUNDLE_DIR: bundles, DATABASE_URL: database, HAESEOL_PREVIEW: '1' })
  server.on('exit', (code) => process.exit(code ?? 1))
  await isReady(port)
  await print(`Preview of ${vault} at http://localhost:${port}, kept in ${home}\n`)
}

/**
 * Removes all bundles but the current one: an author saves hundreds of times an hour, and only this server reads them.
 */
function removeOthers(bundles: string): void {
  const current = readCurrent(bundles)
  if (current !== null) removeOldBundles(bundles, current, Date.now(), 0)
}

/** Runs a script of the project. Ends this process if it fails. */
function run(script: string, args: string[] = [], env: Record<string, string> = {}): void {
  const options = { stdio: 'inherit', env: { ...process.env, ...env } } as const
  const { status } = spawnSync(process.execPath, [join(root, script), ...args], options)
  if (status !== 0) process.exit(status ?? 1)
}

function serveApp(port: number, env: Record<string, string>) {
  return serve(root, 'cli/front.mjs', [], {
    env: { ...process.env, NEXT_TELEMETRY_DISABLED: '1', HOST: '127.0.0.1', PORT: String(port), ...env },
    stdio: ['ignore', 'ignore', 'inherit'],
  })
}

async function isReady(port: number): Promise<void> {
  const isUp = () =>
    fetch(`http://127.0.0.1:${port}/api/ready`).then(
      ({ ok }) => ok,
      () => false,
    )
  while (!(await isUp())) await sleep(POLL_MS)
}
