import type { CompileFiles } from '../lib/compiler/bundling/compiled-note'
import { compileInWorkers } from '../lib/compiler/compiling/threads/compile-in-workers'

/** One for the process: its threads wait for the next note, and are warm by then. */
let compiler: CompileFiles | undefined

/** Begins to load what compiles notes, in a thread of its own: meanwhile this one can do other things. */
export function startCompiler(): CompileFiles {
  compiler ??= compileInWorkers(new URL('./note-worker.mjs', import.meta.url)) // stands beside this, once bundled
  return compiler
}

/** Compiles notes in threads that can be killed: one that hangs becomes a message, and its neighbours compile. */
export const compileFiles: CompileFiles = (files) => startCompiler()(files)
