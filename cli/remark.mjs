// The notes' syntax for an editor, remark-cli and remark-lint, by `haeseol/remark` in a `.remarkrc` (docs/authoring.md).
// It is TypeScript, so it is bundled like the commands, and made when it is first asked for.
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { programsFor } from './programs.mjs'
import { runProgram } from './run-program.mjs'

const root = fileURLToPath(new URL('..', import.meta.url))
const { default: preset } = runProgram(join(await programsFor(root), 'editor-preset.cjs'))

export default preset
