import { parentPort, workerData } from 'node:worker_threads'
import { studyBank } from './bank'
import { STUDY_DAYS } from './days'
import { type Measured, measure } from './measure'
import { loadModule } from './models/load-module'

/** The same for all learners of a run. */
export interface Settings {
  minutes: number
  traits: Readonly<Record<string, unknown>>
}

/** Some learners under one model. */
export interface Task {
  memory: string
  seeds: number[]
}

const settings: Settings = workerData
const bank = studyBank()

parentPort!.on('message', async ({ memory, seeds }: Task) => {
  const module = await loadModule(memory)
  const measured: Measured[] = seeds.map((seed) => measure({ ...settings, days: STUDY_DAYS, bank, module }, seed))
  parentPort!.postMessage(measured)
})
