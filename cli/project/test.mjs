// `npm test`: installs missing packages and programs and runs every check, even from a clean clone. `--fast` leaves out
// what needs the built application, a browser or PostgreSQL. The last line is the count of all tests, `N passed, N failed`.
import { spawnSync } from 'node:child_process'
import { rmSync } from 'node:fs'
import { join } from 'node:path'
import { build, env, generate, install, requireNode, root } from '../application/boot.mjs'
import { getBrowser, getPostgres } from './test-needs.mjs'
import { skippedLines, tallyOf } from './test-report.mjs'

const fast = process.argv.includes('--fast')
const reports = join(root, 'test-results')
/** Other versions of Node to try in CI. Everything else runs on the present version. */
const OTHER_NODES = [22, 24, 26].filter((major) => major !== Number.parseInt(process.versions.node, 10))
/** The exit status of cli/project/try-node.mjs if the version is not available. */
const NODE_NOT_FOUND = 2
const PLAYWRIGHT = 'node_modules/@playwright/test/cli.js'
const tally = { passed: 0, failures: [], failed: 0, skipped: [] }
/** What each part took, in the order in which they ran. */
const seconds = []

requireNode()
install()
generate()
rmSync(reports, { recursive: true, force: true })

check('format and lint', 'node_modules/@biomejs/biome/bin/biome', 'ci', '.')
exec('types of routes', ['node_modules/next/dist/bin/next', 'typegen'])
check('types', 'node_modules/typescript/bin/tsc', '--noEmit')
check('import directions', 'cli/project/check-imports.mjs')
if (!fast) need('PostgreSQL', getPostgres)
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
  if (need('a browser', getBrowser)) browserSuites()
  else tally.skipped.push(...browserTests())
}
if (!fast && env.CI) for (const major of OTHER_NODES) tryNode(major)

const { passed, failed, failures, skipped } = tally
console.log(`\n${seconds.join(', ')}`)
for (const line of failures) console.log(`failed: ${line}`)
for (const line of skippedLines(skipped)) console.log(line)
console.log(`\n${passed} passed, ${failed} failed${skipped.length > 0 ? `, ${skipped.length} skipped` : ''}`)
process.exit(failed === 0 && passed > 0 ? 0 : 1)

/** If something cannot be installed, its tests are skipped on a contributor's machine and fail in CI. */
function need(what, get) {
  console.log(`\n== ${what}`)
  const isThere = get()
  if (!isThere && env.CI) fail(`${what} is not there`)
  return isThere
}

function browserSuites() {
  suite('browser tests', 'e2e.json', [PLAYWRIGHT, 'test'])
  const below = { ...env, BASE_PATH: '/study', E2E_REPORT: 'test-results/e2e-below.json' }
  if (exec('build below a path', ['cli/build.mjs'], below) !== 0) fail('build below a path')
  else suite('browser tests below a path', 'e2e-below.json', [PLAYWRIGHT, 'test'], below)
}

/** A title for each browser test that cannot run. It says why. */
function browserTests() {
  const list = [join(root, PLAYWRIGHT), 'test', '--list']
  const { stdout } = spawnSync(process.execPath, list, { cwd: root, env, encoding: 'utf8' })
  const count = Number(/^Total: (\d+) tests?/m.exec(stdout)?.[1] ?? 1)
  return Array(count).fill('browser tests (install Chromium, Chrome or Edge, or name one in CHROMIUM)')
}

/** Another version of Node counts as one test, if it is available. */
function tryNode(major) {
  const status = exec(`Node ${major}`, ['cli/project/try-node.mjs', String(major)])
  if (status === NODE_NOT_FOUND) tally.skipped.push(`Node ${major} (npm has no package of it for this machine)`)
  else count(`Node ${major}`, status)
}

/** A check that counts as one test. */
function check(label, script, ...args) {
  count(label, exec(label, [script, ...args]))
}

function count(label, status) {
  if (status === 0) tally.passed++
  else fail(label)
}

function fail(label) {
  tally.failed++
  tally.failures.push(label)
}

/** Runs a test runner and adds the counts of its report. A runner that dies without a report counts as one failure. */
function suite(label, report, command, childEnv = env) {
  const ok = exec(label, command, childEnv) === 0
  const counts = tallyOf(join(reports, report))
  tally.passed += counts.passed
  tally.skipped.push(...counts.skipped)
  tally.failed += counts.failed
  tally.failures.push(...counts.failures)
  if (!ok && counts.failed === 0) fail(`${label}: the runner ended with an error`)
}

/** @returns {number | null} the exit status */
function exec(label, [script, ...args], childEnv = env) {
  console.log(`\n== ${label}`)
  const begun = performance.now()
  const options = { cwd: root, stdio: 'inherit', env: childEnv }
  const { status } = spawnSync(process.execPath, [join(root, script), ...args], options)
  seconds.push(`${label} ${Math.round((performance.now() - begun) / 1000)} s`)
  return status
}
