// Serves the built application (lib/front).
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { setFlagsFromString } from 'node:v8'
import { basePathOf, buildFolderOf } from './application/base-path.mjs'
import { programsFor } from './launcher/programs.mjs'
import { runProgram } from './launcher/run-program.mjs'

// By default V8 lets the heap grow to several times its used size before it collects garbage. This setting keeps the
// server a quarter smaller under load (bench/README.md), at no measurable cost in time. A static site is drawn without a
// pause and then done with, so there it would cost a tenth of the time. In its few seconds V8 also spends more on
// optimising functions than it gains, so it is told to wait longer (docs/decisions/0056). Node 20 has V8 11.
if (process.env.HAESEOL_SITE !== '1') setFlagsFromString('--heap-growing-percent=40')
else if (process.versions.v8.startsWith('11.')) setFlagsFromString('--interrupt-budget=500000')
else setFlagsFromString('--invocation-count-for-turbofan=10000')

process.env.NODE_ENV = 'production'
process.env.BASE_PATH = basePathOf(process.env.BASE_PATH)
process.env.BUILD_FOLDER = buildFolderOf(process.env.BASE_PATH)
const root = fileURLToPath(new URL('..', import.meta.url))
runProgram(join(await programsFor(root), 'front.cjs'))
