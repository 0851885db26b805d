import { Worker } from 'node:worker_threads'
import type { VaultFile } from '../../base/vault-file'
import type { CompiledNote } from '../../bundling/compiled-note'
import type { Drawing, DrawnFence } from '../../rendering/drawing/drawings'
import type { NoteFault } from './failed-note'
import type { ThreadLimits } from './thread-limits'

/** Notes to compile, with drawings that they may need. The reply has the compiled notes in the same order. */
export interface NotesTask {
  files: readonly VaultFile[]
  drawings: readonly Drawing[]
}

/** Fences to draw. The reply has the drawings that succeeded. */
export interface FencesTask {
  fences: readonly DrawnFence[]
}

export type WorkerTask = NotesTask | FencesTask

type Made<Task> = Task extends NotesTask ? CompiledNote[] : Drawing[]

/** The result of a task, or the file or fence at which it failed. */
export type Outcome<Task> = { made: Made<Task> } | { at: number; fault: NoteFault }

const LOOK_MS = 100
/**
 * V8's own limit for a thread, which no note should reach: in most cases V8 then ends the whole process and not the thread
 * (Node leaves it 16 MB to come to a stop, and one `split` may take more). So a thread is stopped by its watch, long before.
 */
const OLD_MB = 4_096
const MB = 2 ** 20
/** Most objects live as long as the compilation of their note. With room for several notes, few are ever moved. */
const YOUNG_MB = 64

/** A thread that can be killed. It has one task at a time, so a reply always belongs to the task that waits. */
export class NoteThread {
  /** Which item of its task the thread is working on, from 1. */
  private readonly clock = new Int32Array(new SharedArrayBuffer(4))
  /** Null between a failed task and the next one. */
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
    Atomics.store(this.clock, 0, 0)
    const worker = new Worker(this.script, {
      workerData: { clock: this.clock },
      resourceLimits: { maxOldGenerationSizeMb: OLD_MB, maxYoungGenerationSizeMb: YOUNG_MB },
      execArgv: [],
    })
    worker.unref() // an idle thread must not keep the process alive
    return worker
  }

  /**
   * Gives the thread a task once the earlier ones are done. A task that fails ends the thread, and the next task starts
   * another one.
   * @throws what the thread throws before its first item: then the program is broken, and not a note
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
      let begun = { item: 0, ms: workedMs(), mb: memoryMb() }
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
        const now = { item: Atomics.load(clock, 0), ms: workedMs(), mb: memoryMb() }
        if (now.item !== begun.item) begun = now
        else if (now.item > 0 && now.mb - begun.mb > this.limits.noteMb) blame('memory')
        else if (now.item > 0 && now.ms - begun.ms > this.limits.noteMs) blame('time')
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

function memoryMb(): number {
  return process.memoryUsage.rss() / MB
}
