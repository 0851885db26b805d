import type { VaultFile } from '../../base/vault-file'
import type { CompiledNote, CompileFiles } from '../../bundling/compiled-note'
import { type Drawing, type DrawnFence, fenceKey, fencesOf } from '../../rendering/drawing/drawings'
import { decodeNote } from '../../source/decode-note'
import { mayHaveFence } from '../../source/fences'
import { failedNote } from './failed-note'
import { NoteThread } from './note-thread'
import { LIMITS, type ThreadLimits } from './thread-limits'

/** With fewer notes a second thread takes longer to start than it saves. */
const NOTES_FOR_TWO = 100
/** Notes in one task. If a thread is killed, the other notes of its task are compiled again. */
const TASK_FILES = 16

/**
 * Compiles notes in threads that can be killed. A note that takes too much time or memory, or crashes the compiler, becomes
 * a page of plain text with a message. The other notes compile.
 *
 * One thread compiles. It mostly runs code that V8 has not optimised yet, and a second thread would have to do the same
 * again. So the other one first draws diagrams and colours code, which is different code, and helps later.
 * @param script  note-worker.ts, built
 */
export function compileInWorkers(script: URL, limits = LIMITS): CompileFiles {
  const threads = [new NoteThread(script, limits)]
  const thread = (i: number) => (threads[i] ??= new NoteThread(script, limits))
  return async (files) => {
    const work = new NotesWork(files, limits)
    const help = async () => {
      if (files.length < NOTES_FOR_TWO) return
      await work.drawAhead((fences) => drawAhead(thread(1), fences))
      if (work.waiting.length >= NOTES_FOR_TWO) await work.compileOn(thread(1))
    }
    await Promise.all([help(), work.compileOn(thread(0))])
    return files.map((file) => work.compiledNotes.get(file)!)
  }
}

/** @returns nothing if drawing fails: it will fail for the note, too, which then gets the message */
async function drawAhead(thread: NoteThread, fences: readonly DrawnFence[]): Promise<Drawing[]> {
  const outcome = await thread.run({ fences })
  return 'made' in outcome ? outcome.made : []
}

/** The notes that the threads compile. */
class NotesWork {
  readonly compiledNotes = new Map<VaultFile, CompiledNote>()
  waiting: VaultFile[]
  private drawings: Promise<Drawing[]> = Promise.resolve([])
  private readonly fences = new Map<VaultFile, string[]>()

  constructor(
    files: readonly VaultFile[],
    private readonly limits: ThreadLimits,
  ) {
    this.waiting = [...files]
  }

  /** Draws the fences of all waiting notes. Notes with fences are moved to the end, when their drawings are ready. */
  async drawAhead(draw: (fences: DrawnFence[]) => Promise<Drawing[]>): Promise<void> {
    const all = new Map<string, DrawnFence>()
    for (const file of this.waiting.filter(hasFence)) {
      const own = fencesOf(decodeNote(file.bytes).data)
      for (const fence of own) all.set(fenceKey(fence), fence)
      if (own.length > 0) this.fences.set(file, own.map(fenceKey))
    }
    this.waiting = [...this.waiting.filter((file) => !this.fences.has(file)), ...this.fences.keys()]
    if (all.size > 0) this.drawings = draw([...all.values()])
    await this.drawings
  }

  async compileOn(thread: NoteThread): Promise<void> {
    while (this.waiting.length > 0) await this.compileNext(thread)
  }

  private async compileNext(thread: NoteThread): Promise<void> {
    const files = this.waiting.splice(0, TASK_FILES)
    const wanted = new Set(files.flatMap((file) => this.fences.get(file) ?? []))
    const outcome = await thread.run({ files, drawings: wanted.size === 0 ? [] : await this.drawn(wanted) })
    if ('made' in outcome) {
      for (const [i, file] of files.entries()) this.compiledNotes.set(file, outcome.made[i]!)
      return
    }
    const culprit = files[outcome.at]!
    this.compiledNotes.set(culprit, failedNote(culprit, outcome.fault, this.limits))
    this.waiting.unshift(...files.filter((file) => file !== culprit))
  }

  private async drawn(wanted: ReadonlySet<string>): Promise<Drawing[]> {
    return (await this.drawings).filter((drawing) => wanted.has(fenceKey(drawing)))
  }
}

const hasFence = ({ bytes }: VaultFile) => mayHaveFence(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength))
