// Serves the built application (lib/front). It runs for months, so V8 is left as it is.
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { programsFor } from './programs.mjs'
import { runProgram } from './run-program.mjs'

process.env.NODE_ENV = 'production'
const root = fileURLToPath(new URL('..', import.meta.url))
runProgram(join(await programsFor(root), 'front.cjs'))
