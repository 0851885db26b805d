/**
 * Measures time and memory for compiling a vault, compared with a plain unified pipeline that only renders, velite and
 * content-collections.
 *
 *     npm run bench:compile [-- <notes> …]     by default vaults of 404 and of 4,040 notes
 *
 * Every figure is for a whole process, from start to end. The contenders take turns, so that other work on the machine
 * affects all of them.
 */
import { appendFileSync, existsSync, mkdirSync, mkdtempSync, readdirSync, renameSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { contenders, measure, writeConfigs } from './contenders.mjs'
import { editsOf } from './edits.mjs'
import { median } from './figures.mjs'
import { growVault } from './grow-vault.mjs'

const root = fileURLToPath(new URL('..', import.meta.url))
const sizes = process.argv.length > 2 ? process.argv.slice(2).map(Number) : [404, 4040]
const rounds = (size) => (size > 1000 ? 1 : 3)
const KINDS = ['cold', 'unchanged', 'edited']
/** A cold compilation of thousands of notes is measured once, shorter runs several times. */
const SHORT_ROUNDS = 3
/** Younger files are checked by content. */
const SETTLE_MS = 2100

function prepare(size) {
  // Inside the project, so that packages are found. Deleted afterwards.
  const folder = mkdtempSync(join(root, 'node_modules', '.bench-'))
  mkdirSync(join(folder, 'vault'))
  growVault(join(folder, 'vault'), size)
  writeConfigs(folder)
  return folder
}

async function settle(folder) {
  await new Promise((resolve) => setTimeout(resolve, SETTLE_MS))
  measure(folder, contenders.haeseol)
}

/** Each round: all contenders cold, then those with a cache without changes, then after one edit. */
async function compare(folder, size) {
  const figures = Object.fromEntries(
    Object.keys(contenders).map((name) => [name, { cold: [], unchanged: [], edited: [] }]),
  )
  const all = (kind, count, before = () => {}) => {
    for (let i = 0; i < count; i++) {
      for (const [name, contender] of Object.entries(contenders)) {
        if (kind !== 'cold' && !contender.keeps) continue
        before(contender)
        figures[name][kind].push(measure(folder, contender))
        process.stderr.write(`${size} notes, ${kind}, ${name}: ${Math.round(figures[name][kind].at(-1).ms)} ms\n`)
      }
    }
  }
  const [edited] = readdirSync(join(folder, 'vault'), { recursive: true, encoding: 'utf8' }).filter((name) =>
    name.endsWith('.md'),
  )
  let line = 0
  let aside = 0
  all('cold', rounds(size), ({ made }) => {
    // Not deleted here, because the disk would then be busy during the next measurement.
    for (const name of made.filter((name) => existsSync(join(folder, name))))
      renameSync(join(folder, name), join(folder, `.aside-${++aside}`))
  })
  await settle(folder)
  all('unchanged', SHORT_ROUNDS)
  all('edited', SHORT_ROUNDS, () => appendFileSync(join(folder, 'vault', edited), `\nLine ${++line}.\n`))
  return figures
}

async function measureEdits(folder) {
  await settle(folder)
  const edits = editsOf(join(folder, 'vault'))
  const figures = Object.fromEntries(Object.keys(edits).map((what) => [what, []]))
  for (let round = 0; round < SHORT_ROUNDS; round++) {
    for (const [what, edit] of Object.entries(edits)) {
      edit()
      figures[what].push(measure(folder, contenders.haeseol))
    }
  }
  return figures
}

/** The cost of a process that compiles no notes: everything is loaded, nothing is done. */
function measureStart() {
  const folder = prepare(0)
  try {
    const start = { cold: [], unchanged: [] }
    for (let round = 0; round < SHORT_ROUNDS; round++) {
      rmSync(join(folder, 'bundles'), { recursive: true, force: true })
      for (const own of Object.values(start)) own.push(measure(folder, contenders.haeseol))
    }
    return { ...start, edited: start.cold }
  } finally {
    rmSync(folder, { recursive: true })
  }
}

const medianOf = (own, of) => median(own.map((one) => one[of]))
const seconds = (ms) => (ms / 1000).toFixed(2)

/** A contender without a cache costs the same whatever has changed. */
const ownOf = (figures, kind) => (figures[kind].length > 0 ? figures[kind] : figures.cold)

function reportComparison(size, figures) {
  console.log(
    `\n${size} notes: seconds of a whole process · processor seconds (in brackets times haeseol's) · most memory in MB\n`,
  )
  console.log(`| | ${KINDS.join(' | ')} |\n| --- | ${KINDS.map(() => '---').join(' | ')} |`)
  for (const [name, own] of Object.entries(figures)) {
    const cells = KINDS.map((kind) => {
      const [one, ours] = [ownOf(own, kind), ownOf(figures.haeseol, kind)]
      const times = ['ms', 'processorMs'].map(
        (of) => `${seconds(medianOf(one, of))} (${(medianOf(one, of) / medianOf(ours, of)).toFixed(1)})`,
      )
      return [...times, Math.round(medianOf(one, 'mb'))].join(' · ')
    })
    console.log(`| ${name} | ${cells.join(' | ')} |`)
  }
}

function reportEdits(size, figures) {
  console.log(`\n${size} notes, haeseol after an edit: median of ${SHORT_ROUNDS}\n`)
  console.log('| | seconds | processor seconds | MB |\n| --- | ---: | ---: | ---: |')
  for (const [what, own] of Object.entries(figures)) {
    const cells = [seconds(medianOf(own, 'ms')), seconds(medianOf(own, 'processorMs')), Math.round(medianOf(own, 'mb'))]
    console.log(`| ${what} | ${cells.join(' | ')} |`)
  }
}

/** The ratio of the costs of the largest and the smallest vault, with and without the cost of an empty vault. */
function reportGrowth(start, bySize) {
  const [few, many] = [sizes[0], sizes.at(-1)]
  console.log(
    `\nhaeseol, ${many} notes over ${few} (${(many / few).toFixed(1)} × the notes); without notes in brackets\n`,
  )
  console.log(`| | seconds | processor seconds | MB |\n| --- | ---: | ---: | ---: |`)
  for (const kind of KINDS) {
    const [small, large, none] = [bySize[few], bySize[many], start].map((own) => own[kind])
    const cells = ['processorMs', 'mb'].map((of) => {
      const [a, b, constant] = [small, large, none].map((own) => medianOf(own, of))
      return `${(b / a).toFixed(1)} (${((b - constant) / (a - constant)).toFixed(1)})`
    })
    console.log(`| ${[kind, (medianOf(large, 'ms') / medianOf(small, 'ms')).toFixed(1), ...cells].join(' | ')} |`)
  }
}

const bySize = {}
for (const size of sizes) {
  const folder = prepare(size)
  try {
    const figures = await compare(folder, size)
    bySize[size] = figures.haeseol
    reportComparison(size, figures)
    reportEdits(size, await measureEdits(folder))
  } finally {
    rmSync(folder, { recursive: true })
  }
}
if (sizes.length > 1) reportGrowth(measureStart(), bySize)
