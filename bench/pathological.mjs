/**
 * Measures notes that are extreme in one way (lib/compiler/testing/pathological-notes.ts): each in a vault with two
 * others, compiled in threads like `haeseol check`. Counts the processor time of all threads, without loading. The exit
 * status is 1 if a note takes more than two seconds.
 *
 *     node bench/pathological.mjs [part of a name]
 */
import { loadCompiler } from './load-compiler.mjs'

const MOST_SECONDS = 2
const SHOWN = 12

const [part = ''] = process.argv.slice(2)
const { compile, compileAnew, pathologicalNotes } = await loadCompiler(
  'compiling/compile-anew',
  'testing/pathological-notes',
)

const fenced = (language, text) => `\`\`\`${language}\n${text}\n\`\`\`\n\n`
/** What a thread loads once: the packages for diagrams, and the largest of the common languages. */
const WARMING = `# a\n\n$x$\n\n${fenced('javascript', 'let a')}${fenced('mermaid', 'graph TD\na --> b')}`
const neighbours = ['a', 'z'].map((name) => ({ path: `${name}.md`, bytes: Buffer.from(`# ${name}\n\n[[a]] [[z]]\n`) }))

async function measure(text) {
  const [first, last] = neighbours
  const notes = [first, { path: 'note.md', bytes: Buffer.from(text) }, last]
  const began = process.cpuUsage()
  const { messages } = await compileAnew({ notes, images: [] }, null, compile)
  const { user, system } = process.cpuUsage(began)
  return { seconds: (user + system) / 1e6, rules: [...new Set(messages.map(({ ruleId }) => ruleId))] }
}

for (let round = 0; round < 3; round++) await measure(WARMING)
const figures = []
for (const [name, make] of pathologicalNotes) {
  if (name.includes(part)) figures.push({ name, ...(await measure(make())) })
}
figures.sort((a, b) => b.seconds - a.seconds)
const silent = figures.filter(({ rules }) => rules.length === 0).length
console.log(
  `${figures.length} kinds of notes; ${figures.length - silent} give messages, ${silent} compile without one\n`,
)
console.log('| seconds | note | messages |\n| ---: | --- | --- |')
for (const { name, seconds, rules } of figures.slice(0, SHOWN))
  console.log(`| ${seconds.toFixed(2)} | ${name} | ${rules.join(', ')} |`)
process.exitCode = figures[0].seconds <= MOST_SECONDS ? 0 : 1
