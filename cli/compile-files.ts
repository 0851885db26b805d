import type { CompileFiles } from '../lib/compiler/compile-note'

/** One for the process: its threads wait for the next note, and are warm by then. */
let compiler: CompileFiles | undefined

/** Begins to load what compiles notes, in a thread of its own: meanwhile this one can list the vault. */
export async function loadCompiler(): Promise<CompileFiles> {
  const { compileInWorkers } = await import('../lib/compiler/threads/compile-in-workers')
  compiler ??= compileInWorkers(new URL('./note-worker.mjs', import.meta.url)) // stands beside this, once bundled
  return compiler
}

/** Compiles notes in threads that can be killed: one that hangs becomes a message, and its neighbours compile. */
export const compileFiles: CompileFiles = async (files) => (await loadCompiler())(files)
