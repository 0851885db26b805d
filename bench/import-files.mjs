// Generates files to import, with any number of questions, in each text format.
import iconv from 'iconv-lite'

const OPTIONS = ['Clay', 'Glass', 'Iron', 'Tin']
/** Four hundred questions in each category. A tenth of all share one category, more than a note can contain. */
const categoryOf = (i) => `topic ${i % 10 === 0 ? 0 : Math.ceil(i / 400)}`
const stemOf = (i, language) =>
  language === 'ko' ? `찻주전자 ${i}번은 왜 물을 따뜻하게 지키나요?` : `Why does café pot ${i} keep water warm?`
const whyOf = (option, language) => (language === 'ko' ? `${option}은 두께 때문이에요` : `${option} is thick`)
const each = (count, write) => Array.from({ length: count }, (_, i) => write(i)).join('')

const csv = (count, language) => {
  const whys = OPTIONS.map((option) => whyOf(option, language)).join(',')
  const row = (i) => `"${stemOf(i, language)}",${OPTIONS.join(',')},A,${whys},${categoryOf(i)}\n`
  return `question,A,B,C,D,key,why A,why B,why C,why D,note\n${each(count, row)}`
}

const gift = (count, language) =>
  each(count, (i) => {
    const answers = OPTIONS.map((option, n) => `${n === 0 ? '=' : '~'}${option}#${whyOf(option, language)}`)
    return `$CATEGORY: ${categoryOf(i)}\n\n[markdown]${stemOf(i, language)} {\n${answers.join('\n')}\n}\n\n`
  })

const html = (text) => `<text>&lt;p&gt;${text}&lt;/p&gt;</text>`
const moodleXml = (count, language) => {
  const answer = (option, n) =>
    `<answer fraction="${n === 0 ? 100 : 0}"><text>${option}</text><feedback>${html(whyOf(option, language))}</feedback></answer>`
  const question = (i) =>
    `<question type="category"><category><text>${categoryOf(i)}</text></category></question>\n<question type="multichoice"><questiontext>${html(stemOf(i, language))}</questiontext>${OPTIONS.map(answer).join('')}</question>\n`
  return `<quiz>${each(count, question)}</quiz>`
}

const markdown = (count, language) => {
  const option = (text, n) => `- [${n === 0 ? 'x' : ' '}] ${text}\n> ${whyOf(text, language)}\n`
  return each(count, (i) => `## ${i + 1}. ${stemOf(i, language)}\n\n${OPTIONS.map(option).join('')}\n`)
}

const ankiText = (count, language) => {
  const row = (i) => `${[stemOf(i, language), ...OPTIONS, 'A', whyOf('Clay', language), categoryOf(i)].join('\t')}\n`
  const columns = ['Question', ...OPTIONS.map((_, n) => `Option ${'ABCD'[n]}`), 'Key', 'Explanation A', 'Deck']
  return `#separator:tab\n#html:true\n#columns:${columns.join('\t')}\n#deck column:8\n${each(count, row)}`
}

/** Writers and file extensions, by format. */
export const texts = {
  csv: ['csv', csv],
  gift: ['gift', gift],
  'moodle-xml': ['xml', moodleXml],
  markdown: ['md', markdown],
  'anki-text': ['txt', ankiText],
}

/** Encodings, each with a language that it can represent. */
export const encodings = [
  ['utf-8', 'ko'],
  ['utf-16le', 'ko'],
  ['cp949', 'ko'],
  ['windows-1252', 'en'],
]

/** @returns the bytes of a file, with a byte order mark if the encoding has one */
export function fileOf(format, count, [encoding, language]) {
  const [, write] = texts[format]
  return iconv.encode(write(count, language), encoding, { addBOM: encoding === 'utf-16le' })
}
