import type { ExportedNote, ExportedOption, ExportedQuestion, ItemBank } from '../../../model/authors/bank'
import { languageOf } from '../../base/language'
import { escapeText } from '../../rendering/escape-html'
import { askable } from '../bank/askable'
import type { FindPicture, WritableFormat } from '../format'
import { type DrawPicture, isPhrasing, portableHtml, writeHtml } from '../html/portable-html'

/** A page to print: questions first, then answers and explanations. A browser's print dialog makes a PDF of it. */
export const printHtml: WritableFormat = {
  name: 'html',
  about: 'a page to print, or to save as PDF from the browser',
  endings: ['.html'],
  holds: askable,
  hasPictures: true,
  write: (bank, _now, findPicture = () => null) => new TextEncoder().encode(writePage(askable(bank).bank, findPicture)),
}

interface Numbered {
  number: number
  note: ExportedNote
  question: ExportedQuestion
  draw: DrawPicture
}

/** Pictures are data URLs, so that the page is one file. */
const drawInto =
  (note: string, findPicture: FindPicture): DrawPicture =>
  (name) => {
    const picture = findPicture(note, name)
    if (picture === null) return null
    const type = TYPES[picture.path.slice(picture.path.lastIndexOf('.') + 1).toLowerCase()] ?? 'png'
    return { src: `data:image/${type};base64,${Buffer.from(picture.bytes).toString('base64')}`, path: picture.path }
  }

const TYPES: Record<string, string> = {
  jpg: 'jpeg',
  jpeg: 'jpeg',
  svg: 'svg+xml',
  gif: 'gif',
  webp: 'webp',
  avif: 'avif',
}

function writePage({ notes }: ItemBank, findPicture: FindPicture): string {
  const questions = notes
    .flatMap((note) => note.questions.map((question) => ({ note, question })))
    .map((entry, i): Numbered => ({ ...entry, number: i + 1, draw: drawInto(entry.note.path, findPicture) }))
  const lang = languageOf(notes.flatMap((note) => note.questions.map(({ stem }) => stem)).join('\n'), 'ko')
  const words = WORDS[lang === 'ko' ? 'ko' : 'en']
  return `<!doctype html>
<html lang="${lang}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${words.title}</title>
<style>${STYLE}</style>
</head>
<body>
<p class="hint">${words.hint}</p>
<main>
<h1>${words.title}</h1>
<section aria-label="${words.questions}">
${questions.map(writeQuestion).join('\n')}
</section>
<section class="answers">
<h1>${words.answers}</h1>
${questions.map((entry) => writeAnswer(entry, words)).join('\n')}
</section>
</main>
</body>
</html>
`
}

const WORDS = {
  ko: {
    title: '문제',
    questions: '문제',
    answers: '정답과 해설',
    answer: '정답',
    choose: (count: number) => `${count}개 선택`,
    hint: 'PDF로 저장하려면 브라우저의 인쇄(Ctrl+P, ⌘P)에서 “PDF로 저장”을 고르세요.',
  },
  en: {
    title: 'Questions',
    questions: 'Questions',
    answers: 'Answers and explanations',
    answer: 'Answer',
    choose: (count: number) => `Choose ${count}`,
    hint: 'For a PDF, print this page (Ctrl+P, ⌘P) and choose “Save as PDF”.',
  },
}
type Words = (typeof WORDS)['ko']

/** A sentence becomes a paragraph, blocks stay as they are. */
function block(markdown: string, draw: DrawPicture): string {
  const nodes = portableHtml(markdown, draw)
  const name = isPhrasing(nodes) ? 'p' : 'div'
  return `<${name}>${writeHtml(nodes)}</${name}>`
}

const langOf = ({ stem }: ExportedQuestion) => languageOf(stem, 'ko')

function writeQuestion({ number, question, draw }: Numbered): string {
  const { options } = question
  const keys = options.filter(({ isKey }) => isKey).length
  const lang = langOf(question)
  const cue = keys === 1 ? '' : ` <span class="cue">${WORDS[lang === 'ko' ? 'ko' : 'en'].choose(keys)}</span>`
  return `<article class="question" id="q${number}" lang="${lang}">
<h2><a href="#a${number}">${number}</a>${cue}</h2>
${block(question.stem, draw)}
<ol class="options">${options.map(({ text }) => `<li>${writeHtml(portableHtml(text, draw))}</li>`).join('')}</ol>
</article>`
}

function writeAnswer({ number, note, question, draw }: Numbered, words: Words): string {
  const { options, generalExplanation } = question
  const key = options.filter(({ isKey }) => isKey).map(({ label }) => label)
  return `<article class="answer" id="a${number}">
<h2><a href="#q${number}">${number}</a> ${words.answer} ${key.join(', ')} <span class="source">${escapeText(note.title)}</span></h2>
<dl>${options.map((option) => writeExplanation(option, draw)).join('')}</dl>
${generalExplanation === null ? '' : block(generalExplanation, draw)}
</article>`
}

const writeExplanation = ({ label, isKey, explanation }: ExportedOption, draw: DrawPicture) =>
  explanation === null
    ? ''
    : `<dt>${label} ${isKey ? '○' : '×'}</dt><dd lang="${languageOf(explanation, 'ko')}">${writeHtml(portableHtml(explanation, draw))}</dd>`

const STYLE = `
@page { size: A4; margin: 18mm 16mm 20mm; @bottom-center { content: counter(page); font-size: 9pt; } }
:root { color-scheme: light; }
body { margin: 0 auto; max-width: 46rem; padding: 1.5rem; color: #111; background: #fff;
  font: 1rem/1.6 Pretendard, "Apple SD Gothic Neo", "Noto Sans KR", "Noto Sans CJK KR", "Malgun Gothic", system-ui, sans-serif;
  word-break: keep-all; overflow-wrap: anywhere; }
h1 { font-size: 1.6rem; } h2 { font-size: 1.05rem; margin: 0 0 .3rem; break-after: avoid; }
h2 a { color: inherit; text-decoration: none; }
.hint { padding: .75rem 1rem; background: #f2f2f2; }
.cue, .source { font-weight: normal; font-size: .9em; color: #555; }
article { margin: 0 0 1.6rem; } article, li, dd, pre, tr { break-inside: avoid; } article p { margin: .3rem 0; }
.options { list-style: upper-alpha; margin: .5rem 0 0; padding-left: 1.8rem; } .options li { padding-left: .3rem; }
dl { display: grid; grid-template-columns: max-content 1fr; gap: .25rem .8rem; margin: .4rem 0; } dd { margin: 0; } dt { font-weight: 600; }
pre { white-space: pre-wrap; padding: .6rem; background: #f5f5f5; font-size: .9em; } code { font-size: .95em; }
img { max-width: 100%; height: auto; }
table { border-collapse: collapse; } th, td { border: 1px solid #999; padding: .2rem .5rem; text-align: left; }
@media print { body { max-width: none; padding: 0; font-size: 10.5pt; } .hint { display: none; } .answers { break-before: page; } }
`
