import { parentPort, workerData } from 'node:worker_threads'
import { cutTypeface } from './cut-typeface'
import { planTypeface, type TypefacePlan } from './plan-typeface'

/** What a worker is to do. */
export interface TypefaceTask {
  /** Files of a bundle. A line is about one note. */
  files: readonly string[]
  /** The present typeface. If it is enough, nothing is cut. */
  present: Pick<TypefacePlan, 'characters' | 'isWhole'> | null
}

/** The messages of a worker: first what it will cut, then the typeface as WOFF2. Null if the present one is enough. */
export type TypefaceNews = { plan: TypefacePlan | null } | { woff2: Uint8Array }

async function main({ files, present }: TypefaceTask): Promise<void> {
  const plan = planTypeface(files)
  const isEnough = present !== null && isWithin(plan, present)
  tell({ plan: isEnough ? null : plan })
  if (!isEnough) tell({ woff2: await cutTypeface(plan.characters) })
}

function isWithin(
  { characters, isWhole }: TypefacePlan,
  present: Pick<TypefacePlan, 'characters' | 'isWhole'>,
): boolean {
  const known = new Set(present.characters)
  return present.isWhole === isWhole && [...characters].every((character) => known.has(character))
}

const tell = (news: TypefaceNews) => parentPort!.postMessage(news)

void main(workerData as TypefaceTask)
