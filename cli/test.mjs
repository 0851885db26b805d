// `npm test`: installs what is missing and runs every check, from a clean clone on. `--fast` is the part that takes
// seconds. Ends with the count of all tests, `N passed, N failed`.
import { spawnSync } from 'node:child_process'
import { existsSync, readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { build, env, generate, install, requireNode, root, run } from './boot.mjs'

const fast = process.argv.includes('--fast')
const reports = join(root, 'test-results')
const tally = { passed: 0, failed: 0, skipped: 0 }

requireNode()
install()
generate()
rmSync(reports, { recursive: true, force: true })

check('format and lint', 'node_modules/@biomejs/biome/bin/biome', 'ci', '.')
exec('types of routes', ['node_modules/next/dist/bin/next', 'typegen'])
check('types', 'node_modules/typescript/bin/tsc', '--noEmit')
check('import directions', 'cli/check-imports.mjs')
suite('unit, property and contract tests', 'unit.json', [
  'node_modules/vitest/vitest.mjs',
  'run',
  '--reporter=default',
  '--reporter=json',
  '--outputFile=test-results/unit.json',
])
check('content', 'cli/haeseol.mjs', 'check', 'content')
if (!fast) {
  build()
  env.CHROMIUM ??= chromium()
  suite('browser tests', 'e2e.json', ['node_modules/@playwright/test/cli.js', 'test'])
}

const { passed, failed, skipped } = tally
console.log(`\n${passed} passed, ${failed} failed${skipped ? `, ${skipped} skipped` : ''}`)
process.exit(failed === 0 && passed > 0 ? 0 : 1)

/** A check that counts as one test. */
function check(label, script, ...args) {
  tally[exec(label, [script, ...args]) ? 'passed' : 'failed']++
}

/** A runner that leaves a report of its own counts. One that dies before it reports has failed once. */
function suite(label, report, [script, ...args]) {
  const ok = exec(label, [script, ...args])
  const counts = countsOf(join(reports, report))
  tally.passed += counts.passed
  tally.skipped += counts.skipped
  tally.failed += counts.failed || (ok ? 0 : 1)
}

function exec(label, [script, ...args]) {
  console.log(`\n== ${label}`)
  return spawnSync(process.execPath, [join(root, script), ...args], { cwd: root, stdio: 'inherit', env }).status === 0
}

function countsOf(file) {
  if (!existsSync(file)) return { passed: 0, failed: 0, skipped: 0 }
  const { stats, numPassedTests, numFailedTests, numPendingTests } = JSON.parse(readFileSync(file, 'utf8'))
  if (stats) return { passed: stats.expected, failed: stats.unexpected + stats.flaky, skipped: stats.skipped }
  return { passed: numPassedTests, failed: numFailedTests, skipped: numPendingTests }
}

/** The browser for the tests: `CHROMIUM`, else Debian's, installed when we may. */
function chromium() {
  const path = '/usr/bin/chromium'
  if (existsSync(path)) return path
  if (process.getuid?.() !== 0 || !existsSync('/usr/bin/apt-get')) {
    console.error('The browser tests need Chromium: install it, or set CHROMIUM to its path.')
    process.exit(1)
  }
  console.log('\n== install Chromium')
  run('apt-get', ['update', '-q'])
  run('apt-get', ['install', '-y', '-q', '--no-install-recommends', 'chromium', 'fonts-noto-cjk'])
  return path
}
