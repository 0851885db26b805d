import 'server-only'
import { Worker } from 'node:worker_threads'
import { warn } from '../process/log'
import type { TypefacePlan } from './plan-typeface'
import type { TypefaceNews, TypefaceTask } from './typeface-worker'

/** A typeface as a file for browsers. */
export interface Typeface extends TypefacePlan {
  woff2: Uint8Array
}

/** A typeface that a thread cuts. Both are null if the present one is enough, or if it fails: the slices serve, too. */
export interface TypefaceInWork {
  /** Is there long before the typeface. */
  plan: Promise<TypefacePlan | null>
  typeface: Promise<Typeface | null>
}

/** @param script  typeface-worker.ts, built */
export function cutInThread(script: URL, task: TypefaceTask): TypefaceInWork {
  const worker = new Worker(script, { workerData: task })
  const ends = new Promise<never>((_, reject) => {
    worker.once('error', reject)
    worker.once('exit', () => reject(new Error('The thread ended without a typeface')))
  })
  const plan = new Promise<TypefacePlan | null>((resolve) =>
    worker.on('message', (news: TypefaceNews) => 'plan' in news && resolve(news.plan)),
  )
  const woff2 = new Promise<Uint8Array>((resolve) =>
    worker.on('message', (news: TypefaceNews) => 'woff2' in news && resolve(news.woff2)),
  )
  const typeface = Promise.race([plan, ends]).then(async (planned) =>
    planned === null ? null : { ...planned, woff2: await Promise.race([woff2, ends]) },
  )
  return { plan: Promise.race([plan, ends]).catch(() => null), typeface: typeface.catch(warnOfFailure) }
}

function warnOfFailure(error: unknown): null {
  warn('typeface', `No typeface could be cut for the notes, so pages load more and smaller files: ${error}`)
  return null
}
