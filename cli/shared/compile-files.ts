import type { CompileFiles } from '../../lib/compiler/bundling/compiled-note'
import { compileInWorkers } from '../../lib/compiler/compiling/threads/compile-in-workers'

/** One for the whole process, so that its threads are already warm for the next note. */
let compiler: CompileFiles | undefined

/** Starts loading the compiler in a thread of its own, while this thread does other things. */
export function startCompiler(): CompileFiles {
  compiler ??= compileInWorkers(new URL('./note-worker.mjs', import.meta.url)) // beside this file in the bundle
  return compiler
}

/** Compiles notes in threads that can be killed: a note that hangs becomes a message, and the others are compiled. */
export const compileFiles: CompileFiles = (files) => startCompiler()(files)
