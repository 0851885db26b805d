// `npm run check:note`: everything that a pull request with notes has to pass, and what can be generated is. The tests of
// the code are not run: a note cannot break them.
import { spawnSync } from 'node:child_process'
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { generate, install, node, requireNode, root } from '../application/boot.mjs'

/** The tests that read `content/`: messages, links, topics, tables, and that no line is lost. */
const CONTENT_TESTS = [
  'cli/project/content.test.ts',
  'cli/commands/bank/bank.test.ts',
  'lib/compiler/reading/nothing-lost.test.ts',
  'lib/compiler/rendering/syntax/remark-vault.test.ts',
]
const TABLES = /(<!-- haeseol bank content -->\n)[\s\S]*?(<!-- end -->)/

requireNode()
install()
generate()
writeTables()
node('cli/haeseol.mjs', 'check', 'content')
node('node_modules/vitest/vitest.mjs', 'run', ...CONTENT_TESTS)
console.log('The notes pass. Commit docs/bank.md if it has changed.')

/** Writes the tables of docs/bank.md anew. */
function writeTables() {
  const file = join(root, 'docs/bank.md')
  const { stdout, status } = spawnSync(process.execPath, [join(root, 'cli/haeseol.mjs'), 'bank', 'content'], {
    encoding: 'utf8',
  })
  if (status !== 0) process.exit(status ?? 1)
  const doc = readFileSync(file, 'utf8')
  writeFileSync(
    file,
    doc.replace(TABLES, (_, start, end) => `${start}\n${stdout}\n${end}`),
  )
}
