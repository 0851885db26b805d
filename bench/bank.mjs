/**
 * Measures how well guessers who know nothing about the subject score in a bank of questions.
 *
 *     npm run bench:bank [-- <folder>]     by default content
 *
 * A guesser chooses the options with the highest scores, as many as there are keys, and at random between equals. A
 * question counts by the share of its keys that are found. The exit status is 1 if a guesser is more than three points
 * above chance.
 */
import { fileURLToPath } from 'node:url'
import { loadCompiler } from './load-compiler.mjs'

const MOST_ABOVE_CHANCE = 0.03
const folder = process.argv[2] ?? fileURLToPath(new URL('../content', import.meta.url))
const modules = ['publishing/read-vault', 'checking/check-note', 'checking/questions/telling-words']
const { readVault, checkFile, tellingWords } = await loadCompiler(...modules)

const lengthOf = (text) => text.length
const sharedWith = (words, text) => [...tellingWords(text)].filter((word) => words.has(word)).length
const othersOf = (text, { options }) => tellingWords(...options.filter((other) => other !== text))
const leadOf = (text, { options }) => Math.min(...options.filter((o) => o !== text).map((o) => text.length - o.length))
const matchesOf = (text, pattern) => (text.match(pattern) ?? []).length
const distanceFromMedian = (text, { options }) => {
  const lengths = options.map(lengthOf).sort((a, b) => a - b)
  const middle = (lengths.length - 1) / 2
  return Math.abs(text.length - (lengths[Math.floor(middle)] + lengths[Math.ceil(middle)]) / 2)
}

/** The score that each guesser gives to an option. */
const guessers = {
  longest: lengthOf,
  shortest: (text) => -lengthOf(text),
  'longest by five characters': (text, item) => (leadOf(text, item) >= 5 ? 1 : 0),
  'any but the longest': (text, item) => (leadOf(text, item) > 0 ? 0 : 1),
  'middle length': (text, item) => -distanceFromMedian(text, item),
  'most words of the stem': (text, { stem }) => sharedWith(tellingWords(stem), text),
  'fewest words of the stem': (text, { stem }) => -sharedWith(tellingWords(stem), text),
  'most like the others': (text, item) => sharedWith(othersOf(text, item), text),
  'odd one out': (text, item) => -sharedWith(othersOf(text, item), text),
  'most specific (capitals, figures, code)': (text) => matchesOf(text, /[A-Z0-9`]/g),
  'most qualified (commas, clauses)': (text) =>
    matchesOf(text, /,|\b(?:that|which|when|so|until|unless|before|after)\b/g),
  first: (text, { options }) => -options.indexOf(text),
  last: (text, { options }) => options.indexOf(text),
}

function itemsOf(files) {
  const items = files.flatMap((file) => checkFile(file).data.items.filter(({ deliverable }) => deliverable))
  return items.map(({ stem, options, key }) => ({
    stem: stem.markdown,
    options: options.map(({ text }) => text.markdown),
    keys: options.filter(({ label }) => key.includes(label)).map(({ text }) => text.markdown),
  }))
}

/** The expected share of keys among the chosen options, averaged over random choices between equals. */
function pointsOf(like, item) {
  const liked = item.options.map((text) => ({ isKey: item.keys.includes(text), worth: like(text, item) }))
  const take = item.keys.length
  const last = liked.map(({ worth }) => worth).sort((a, b) => b - a)[take - 1]
  const sure = liked.filter(({ worth }) => worth > last)
  const drawn = liked.filter(({ worth }) => worth === last)
  const keysIn = (options) => options.filter(({ isKey }) => isKey).length
  return (keysIn(sure) + (keysIn(drawn) * (take - sure.length)) / drawn.length) / take
}

const meanOf = (numbers) => numbers.reduce((sum, number) => sum + number, 0) / numbers.length
const percent = (share) => `${(100 * share).toFixed(1)} %`

function rowOf([name, like], items) {
  const points = items.map((item) => pointsOf(like, item))
  const score = meanOf(points)
  const chance = meanOf(items.map(({ keys, options }) => keys.length / options.length))
  const error = Math.sqrt(meanOf(points.map((point) => (point - score) ** 2)) / items.length)
  const interval = `${percent(score - 1.96 * error)} to ${percent(score + 1.96 * error)}`
  if (score > chance + MOST_ABOVE_CHANCE) process.exitCode = 1
  return [name, percent(score), interval, percent(chance)]
}

const items = itemsOf(readVault(folder).files)
const parts = {
  'one key': items.filter(({ keys }) => keys.length === 1),
  'several keys': items.filter(({ keys }) => keys.length > 1),
}
for (const [part, asked] of Object.entries(parts)) {
  if (asked.length === 0) continue
  console.log(
    `\n| ${asked.length} questions with ${part} | score | 95 % interval | chance |\n| --- | ---: | --- | ---: |`,
  )
  for (const guesser of Object.entries(guessers)) console.log(`| ${rowOf(guesser, asked).join(' | ')} |`)
}
