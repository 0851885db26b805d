import { Worker } from 'node:worker_threads'
import type { VaultFile } from '../../base/vault-file'
import type { CompiledNote } from '../../bundling/compiled-note'
import type { Drawing, Fence } from '../../rendering/drawing/drawings'
import type { NoteFault } from './failed-note'

/** Notes to compile, with drawings that they may need; answered by their units, in their order. */
export interface NotesTask {
  files: readonly VaultFile[]
  drawings: readonly Drawing[]
}

/** Fences to draw; answered by those drawings that there are. */
export interface FencesTask {
  fences: readonly Fence[]
}

export type WorkerTask = NotesTask | FencesTask

type Made<Task> = Task extends NotesTask ? CompiledNote[] : Drawing[]

/** What a thread made of its task, or at which of its files or fences it was when it failed. */
export type Outcome<Task> = { made: Made<Task> } | { at: number; fault: NoteFault }

export interface ThreadLimits {
  /**
   * For one note, in milliseconds of this process on a processor, which are as many on a machine with much else to do.
   * A note is compiled in a few, the first one with a diagram in a thousand.
   */
  noteMs: number
  /** For all that a thread holds, in megabytes. */
  heapMb: number
}

const LOOK_MS = 100
/** Most of what a note is made of lives as long as its compilation: with room for several, little is ever moved. */
const YOUNG_MB = 64

/** A thread that can be killed. It has one task at a time, so that a reply can only be to the task that waits for it. */
export class NoteThread {
  /** The place in its task of what the thread is at, from 1. */
  private readonly clock = new Int32Array(new SharedArrayBuffer(4))
  /** Null after a task that failed, until the next one. */
  private worker: Worker | null
  /** Settles when the thread is free for the next task. */
  private free: Promise<unknown> = Promise.resolve()

  /** @param script  note-worker.ts, built */
  constructor(
    private readonly script: URL,
    private readonly limits: ThreadLimits,
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

  /**
   * Gives the thread a task, once those that were given before are done. A task that fails ends the thread, and
   * the next one begins another.
   * @throws what the thread throws before it is at anything: then the program is broken, and no note
   */
  run<Task extends WorkerTask>(task: Task): Promise<Outcome<Task>> {
    const outcome = this.free.then(() => this.runNow(task))
    const end = () => this.end()
    this.free = outcome.then((outcome) => ('made' in outcome ? undefined : end()), end)
    return outcome
  }

  private async end(): Promise<void> {
    await this.worker?.terminate()
    this.worker = null
  }

  private runNow<Task extends WorkerTask>(task: Task): Promise<Outcome<Task>> {
    const { clock } = this
    this.worker ??= this.start()
    const worker = this.worker
    return new Promise((resolve, reject) => {
      let [seen, since] = [0, workedMs()]
      const leave = () => {
        clearInterval(watch)
        worker.off('message', done).off('error', fail).off('exit', ended)
      }
      const done = (made: Made<Task>) => {
        leave()
        resolve({ made })
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
      worker.postMessage(task)
    })
  }
}

function workedMs(): number {
  const { user, system } = process.cpuUsage()
  return (user + system) / 1000
}
