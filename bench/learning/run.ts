import { once } from 'node:events'
import { availableParallelism } from 'node:os'
import { Worker } from 'node:worker_threads'
import type { Measured } from './measure'
import { loadModule } from './models/load-module'
import { positive } from './positive'
import { report } from './report'
import { traitsOf } from './traits'
import type { Settings, Task } from './worker'

/** How many learners a thread takes at once. Few, so that progress can be shown. */
const CHUNK = 10

export interface Options {
  memory: string[]
  learners: string
  minutes: string
  traits: string
}

/** Measures every model, on all processors, and reports. */
export async function run(options: Options, worker: URL): Promise<{ text: string; missed: boolean }> {
  const settings = { minutes: positive('minutes', options.minutes), traits: JSON.parse(options.traits) }
  traitsOf(settings.traits)
  const learners = positive('learners', options.learners)
  if (!Number.isInteger(learners)) throw new RangeError(`Expected \`learners\` to be whole, got \`${learners}\``)
  const modules = await Promise.all(options.memory.map(loadModule))
  const tasks = options.memory.flatMap((memory) => chunksOf(learners).map((seeds) => ({ memory, seeds })))
  const done = await inThreads(tasks, settings, worker)
  const models = modules.map(({ name }, i) => ({
    name,
    learners: tasks.flatMap(({ memory }, task) => (memory === options.memory[i] ? done[task]! : [])),
  }))
  return report(models, settings)
}

function chunksOf(learners: number): number[][] {
  const seeds = [...Array(learners).keys()]
  return Array.from({ length: Math.ceil(learners / CHUNK) }, (_, i) => seeds.slice(i * CHUNK, (i + 1) * CHUNK))
}

/** @returns the outcomes in the order of the tasks */
async function inThreads(tasks: Task[], settings: Settings, worker: URL): Promise<Measured[][]> {
  const done: Measured[][] = []
  let next = 0
  const work = async () => {
    const thread = new Worker(worker, { workerData: settings })
    while (next < tasks.length) {
      const at = next++
      thread.postMessage(tasks[at])
      done[at] = (await once(thread, 'message'))[0]
      tell(done.filter(Boolean).length, tasks.length)
    }
    await thread.terminate()
  }
  await Promise.all(Array.from({ length: Math.min(availableParallelism(), tasks.length) }, work))
  return done
}

/** Shows progress on a terminal only. */
function tell(done: number, of: number): void {
  if (process.stderr.isTTY) process.stderr.write(done === of ? '\r\x1b[K' : `\r${Math.floor((100 * done) / of)} %`)
}
