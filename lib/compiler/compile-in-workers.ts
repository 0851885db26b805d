import { availableParallelism } from 'node:os'
import { Worker } from 'node:worker_threads'
import type { NoteUnit } from './compile-note'
import { failedUnit, type NoteFault } from './failed-unit'
import type { VaultFile } from './note'
import type { CompileFiles } from './note-files'

/** What a worker is sent; it answers with the units of the files, in their order. */
export interface WorkerTask {
  files: readonly VaultFile[]
}

export interface WorkerLimits {
  /**
   * For one note, in milliseconds of this process on a processor, which are as many on a machine with much else to do.
   * A note is compiled in a few, the first one with a diagram in a thousand.
   */
  noteMs: number
  /** For all that a worker holds, in megabytes. */
  heapMb: number
}

const LIMITS: WorkerLimits = { noteMs: 5_000, heapMb: 1_024 }
/** Below so many notes a second worker costs more to start than it saves. */
const NOTES_PER_WORKER = 100
/** Notes that are sent at once: a killed worker's neighbours of the culprit are compiled anew. */
const TASK_FILES = 16
const LOOK_MS = 100
/** Most of what a note is made of lives as long as its compilation: with room for several, little is ever moved. */
const YOUNG_MB = 64

/**
 * Compiles notes in threads that can be killed: a note that takes too long, or too much memory, or crashes the compiler,
 * becomes an empty page with a message, and its neighbours compile.
 * @param script  note-worker.ts, built
 */
export function compileInWorkers(script: URL, limits = LIMITS): CompileFiles {
  const idle: NoteWorker[] = []
  const drain = async (waiting: VaultFile[], units: Map<VaultFile, NoteUnit>, from: End): Promise<void> => {
    const worker = idle.pop() ?? new NoteWorker(script, limits)
    while (waiting.length > 0) await compileNext(worker, waiting, units, from)
    idle.push(worker)
  }
  return async (files) => {
    const units = new Map<VaultFile, NoteUnit>()
    const waiting = [...files.filter(hasDiagram), ...files.filter((file) => !hasDiagram(file))]
    const wanted = Math.min(availableParallelism(), Math.ceil(files.length / NOTES_PER_WORKER))
    await Promise.all(Array.from({ length: wanted }, (_, i) => drain(waiting, units, i === 0 ? 'first' : 'last')))
    return files.map((file) => units.get(file)!)
  }
}

/**
 * From where a worker takes its notes. Those with diagrams stand first: what draws them takes long to load and to get
 * warm, and one worker is enough for it.
 */
type End = 'first' | 'last'

const hasDiagram = ({ bytes }: VaultFile) =>
  Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).includes('```mermaid')

/**
 * @param waiting  loses the next files, or only the one that cannot be compiled
 * @param units  grows by theirs
 */
async function compileNext(
  worker: NoteWorker,
  waiting: VaultFile[],
  units: Map<VaultFile, NoteUnit>,
  from: End,
): Promise<void> {
  const files = waiting.splice(from === 'first' ? 0 : -TASK_FILES, TASK_FILES)
  const outcome = await worker.compile(files)
  if ('units' in outcome) {
    for (const [i, file] of files.entries()) units.set(file, outcome.units[i]!)
    return
  }
  const culprit = files[outcome.at]!
  units.set(culprit, failedUnit(culprit.path, outcome.fault))
  const others = files.filter((file) => file !== culprit)
  waiting.splice(from === 'first' ? 0 : waiting.length, 0, ...others)
  await worker.restart()
}

function workedMs(): number {
  const { user, system } = process.cpuUsage()
  return (user + system) / 1000
}

type Outcome = { units: NoteUnit[] } | { at: number; fault: NoteFault }

class NoteWorker {
  /** The place in its task of the note that the worker is at, from 1. */
  private readonly clock = new Int32Array(new SharedArrayBuffer(4))
  private worker: Worker

  constructor(
    private readonly script: URL,
    private readonly limits: WorkerLimits,
  ) {
    this.worker = this.start()
  }

  private start(): Worker {
    const { heapMb } = this.limits
    Atomics.store(this.clock, 0, 0)
    const worker = new Worker(this.script, {
      workerData: { clock: this.clock },
      resourceLimits: { maxOldGenerationSizeMb: heapMb, maxYoungGenerationSizeMb: YOUNG_MB },
      execArgv: [],
    })
    worker.unref() // a thread that waits for notes keeps no process alive
    return worker
  }

  async restart(): Promise<void> {
    await this.worker.terminate()
    this.worker = this.start()
  }

  /** @throws what the worker throws before it is at a note: then the program is broken, and no note */
  compile(files: readonly VaultFile[]): Promise<Outcome> {
    const { worker, clock } = this
    return new Promise((resolve, reject) => {
      let [seen, since] = [0, workedMs()]
      const leave = () => {
        clearInterval(watch)
        worker.off('message', done).off('error', fail).off('exit', ended)
      }
      const done = (units: NoteUnit[]) => {
        leave()
        resolve({ units })
      }
      const blame = (fault: NoteFault) => {
        leave()
        resolve({ at: Atomics.load(clock, 0) - 1, fault })
      }
      const fail = (error: NodeJS.ErrnoException) => {
        if (Atomics.load(clock, 0) > 0) return blame(error.code === 'ERR_WORKER_OUT_OF_MEMORY' ? 'memory' : 'crash')
        leave()
        reject(error)
      }
      const ended = (code: number) => fail(new Error(`A compiling thread ended with code ${code}`))
      const watch = setInterval(() => {
        const now = Atomics.load(clock, 0)
        if (now !== seen) [seen, since] = [now, workedMs()]
        else if (now > 0 && workedMs() - since > this.limits.noteMs) blame('time')
      }, LOOK_MS)
      worker.on('message', done).on('error', fail).on('exit', ended)
      worker.postMessage({ files } satisfies WorkerTask)
    })
  }
}
