#!/usr/bin/env node
// The command line is written in TypeScript. It is bundled once for each state of its sources, so that a run loads
// little code.
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { setFlagsFromString } from 'node:v8'
import { programsFor } from './launcher/programs.mjs'
import { runProgram } from './launcher/run-program.mjs'

// Tunes V8's compilers for short runs (docs/decisions/0015).
setFlagsFromString('--no-regexp-tier-up') // compile patterns at first use instead of interpreting them first
setFlagsFromString('--no-flush-bytecode') // keep the code of rarely used functions for the next run
// Node 20 optimises code very early, in threads that the compiler's threads wait for, and most of that never pays off.
// Later versions have a cheaper optimiser in between and lack this flag.
if (process.versions.v8.startsWith('11.')) setFlagsFromString('--interrupt-budget=1600000')

const root = fileURLToPath(new URL('..', import.meta.url))
runProgram(join(await programsFor(root, process.argv[2]), 'main.cjs'))
