/**
 * Measures time and memory of imports by format, encoding and size, and checks that every question is accounted for.
 *
 *     npm run bench:imports [-- <questions> …]     by default 2,000, 20,000 and 50,000, the most that one file may have
 *
 * Every figure is for a whole process. Packages are made by our own export. The exit status is 1 if a question is
 * neither written nor reported.
 */
import { spawnSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { encodings, fileOf, texts } from './import-files.mjs'
import { measureProcess, writePeak } from './measure-process.mjs'

const program = fileURLToPath(new URL('../cli/haeseol.mjs', import.meta.url))
const sizes = process.argv.length > 2 ? process.argv.slice(2).map(Number) : [2_000, 20_000, 50_000]
/** A QTI package has a file for each question, and this is the limit for a package. */
const MOST_FILES = 20_000
/** The limit for a Markdown exam. */
const MOST_SECTIONS = 20_000
const folder = mkdtempSync(join(tmpdir(), 'haeseol-imports-'))
const rows = []

function importFile(name, format, encoding, size) {
  const out = join(folder, 'out')
  rmSync(out, { recursive: true, force: true })
  const { ms, processorMs, mb, stdout } = measureProcess(folder, [program, 'import', name, '--out', out])
  const [, written, read] = /(\d+) of (\d+) questions in/u.exec(stdout) ?? []
  const named = stdout
    .split('\n')
    .filter((line) => /not carried: (?:question|row|note|item|section)/u.test(line)).length
  const closes = Number(read) === size && Number(written) + named === size
  if (!closes) process.exitCode = 1
  rows.push({ format, encoding, size, s: ms / 1000, cpu: processorMs / 1000, mb, written, named, closes })
  const [s, cpu] = [ms / 1000, processorMs / 1000].map((seconds) => seconds.toFixed(2))
  console.log(
    `| ${format} | ${encoding} | ${size} | ${s} | ${cpu} | ${((1e6 * cpu) / size).toFixed(0)} | ${mb.toFixed(0)} | ${written} + ${named} ${closes ? '' : 'OPEN'} |`,
  )
}

function packageOf(format, size) {
  const vault = join(folder, 'vault')
  rmSync(vault, { recursive: true, force: true })
  mkdirSync(vault)
  writeFileSync(join(folder, 'table.csv'), fileOf('csv', size, encodings[0]))
  spawnSync(process.execPath, [program, 'import', join(folder, 'table.csv'), '--out', vault], { maxBuffer: 1e9 })
  const name = join(folder, format === 'anki' ? 'bank.apkg' : 'bank.zip')
  const began = measureProcess(folder, [program, 'export', vault, '--format', format, '--out', name])
  const [s, cpu] = [began.ms / 1000, began.processorMs / 1000].map((seconds) => seconds.toFixed(2))
  console.log(
    `| ${format}, export | utf-8 | ${size} | ${s} | ${cpu} | ${((1e6 * cpu) / size).toFixed(0)} | ${began.mb.toFixed(0)} | ${/(\d+) of \d+ questions/u.exec(began.stderr)?.[1]} |`,
  )
  return name
}

try {
  writePeak(folder)
  writeFileSync(join(folder, 'warm.csv'), fileOf('csv', 1, encodings[0]))
  spawnSync(process.execPath, [program, 'import', join(folder, 'warm.csv'), '--out', join(folder, 'warm')])
  console.log('| format | encoding | questions | seconds | of a processor | µs each | MB | written + named |')
  console.log('| --- | --- | ---: | ---: | ---: | ---: | ---: | --- |')
  for (const format of Object.keys(texts)) {
    for (const size of sizes.filter((size) => format !== 'markdown' || size <= MOST_SECTIONS)) {
      // All encodings at the smallest size; larger sizes only in UTF-8, because only reading depends on size.
      for (const encoding of size === sizes[0] ? encodings : encodings.slice(0, 1)) {
        const name = join(folder, `bank.${texts[format][0]}`)
        writeFileSync(name, fileOf(format, size, encoding))
        importFile(name, format, encoding[0], size)
      }
    }
  }
  for (const format of ['qti3', 'anki']) {
    for (const size of sizes.filter((size) => format !== 'qti3' || size < MOST_FILES))
      importFile(packageOf(format, size), format, 'utf-8', size)
  }
} finally {
  rmSync(folder, { recursive: true, force: true })
}
