#!/usr/bin/env node
// The command line is TypeScript. It is bundled once per state of its sources, so that a run loads little code.
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { setFlagsFromString } from 'node:v8'
import { programsFor } from './programs.mjs'
import { runProgram } from './run-program.mjs'

// V8 is told how its compiling pays in runs that are as short as these (docs/decisions/0015).
setFlagsFromString('--no-regexp-tier-up') // a pattern is compiled when it is first used, not interpreted before
setFlagsFromString('--no-flush-bytecode') // what ran long ago is kept for the next run, too
// Node 20 optimises what has run for a moment, in threads that the compiling ones wait for; a vault is compiled before
// most of that pays. Later versions have a cheaper step in between, and not this flag.
if (process.versions.v8.startsWith('11.')) setFlagsFromString('--interrupt-budget=1600000')

const root = fileURLToPath(new URL('..', import.meta.url))
runProgram(join(await programsFor(root, process.argv[2]), 'main.cjs'))
