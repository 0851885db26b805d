import type { CompileFiles } from '../bundling/compiled-note'
import { compileNote } from './compile-note'

/** Compiles notes in this thread, where a note that hangs stops all others. Loads the parser. */
export const compileHere: CompileFiles = async (files) => files.map(compileNote)
