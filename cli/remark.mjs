// The syntax of notes for editors, remark-cli and remark-lint: `haeseol/remark` in a `.remarkrc` (docs/authoring.md).
// It is written in TypeScript, so it is bundled on first use, like the commands.
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { programsFor } from './launcher/programs.mjs'
import { runProgram } from './launcher/run-program.mjs'

const root = fileURLToPath(new URL('..', import.meta.url))
const { default: preset } = runProgram(join(await programsFor(root), 'editor-preset.cjs'))

export default preset
