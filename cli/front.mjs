// Serves the built application (lib/front). It runs for months, so V8 is left as it is.
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { basePathOf, buildFolderOf } from './base-path.mjs'
import { programsFor } from './programs.mjs'
import { runProgram } from './run-program.mjs'

process.env.NODE_ENV = 'production'
process.env.BASE_PATH = basePathOf(process.env.BASE_PATH)
process.env.BUILD_FOLDER = buildFolderOf(process.env.BASE_PATH)
const root = fileURLToPath(new URL('..', import.meta.url))
runProgram(join(await programsFor(root), 'front.cjs'))
