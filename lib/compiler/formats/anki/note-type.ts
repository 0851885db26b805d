import { letterAt } from '../../../model/text/letters'

/** How many options the note type has fields for. */
export const ANKI_OPTIONS = 10

export const LABELS = Array.from({ length: ANKI_OPTIONS }, (_, i) => letterAt(i))
/** In the order of the note type. `Note` is the path of our note, since learners may rename a deck. */
export const ANKI_FIELDS = [
  'Question',
  ...LABELS.map((label) => `Option ${label}`),
  'Key',
  ...LABELS.map((label) => `Explanation ${label}`),
  'General explanation',
  'Title',
  'Note',
]
export const ANKI_TYPE = 'Haeseol multiple choice'

/** A time in milliseconds. It is fixed, so that a second import finds the type that the first one made. */
export const TYPE_ID = 1_764_000_000_000

const optionRow = (label: string) =>
  `{{#Option ${label}}}<li value="${label.charCodeAt(0) - 64}">{{Option ${label}}}</li>{{/Option ${label}}}`

const answerRow = (label: string) =>
  `{{#Option ${label}}}<li value="${label.charCodeAt(0) - 64}">{{Option ${label}}}{{#Explanation ${label}}}<div class="why">{{Explanation ${label}}}</div>{{/Explanation ${label}}}</li>{{/Option ${label}}}`

const FRONT = `<div class="stem">{{Question}}</div>\n<ol>${LABELS.map(optionRow).join('')}</ol>`
const BACK = `<div class="stem">{{Question}}</div>\n<p class="key">정답 · Answer: <b>{{Key}}</b></p>\n<ol>${LABELS.map(answerRow).join('')}</ol>
{{#General explanation}}<div class="why">{{General explanation}}</div>{{/General explanation}}\n<p class="source">{{Title}}</p>`
const STYLE = `.card { font: 1.1rem/1.6 system-ui, sans-serif; max-width: 42rem; margin: 0 auto; text-align: left; }
ol { list-style: upper-alpha; } li { margin: .5rem 0; } pre { white-space: pre-wrap; }
.key b { font-size: 1.2em; } .why { margin: .3rem 0 .3rem; opacity: .85; } .source { font-size: .8em; opacity: .7; }`

/** The one note type of a collection, as JSON. */
export function models(seconds: number): string {
  const field = (name: string, ord: number) => ({
    name,
    ord,
    sticky: false,
    rtl: false,
    font: 'Arial',
    size: 20,
    media: [],
  })
  const template = { name: 'Question', ord: 0, qfmt: FRONT, afmt: BACK, did: null, bqfmt: '', bafmt: '' }
  const model = {
    id: TYPE_ID,
    name: ANKI_TYPE,
    type: 0,
    mod: seconds,
    usn: -1,
    sortf: 0,
    did: 1,
    tmpls: [template],
    flds: ANKI_FIELDS.map(field),
    css: STYLE,
    latexPre: '',
    latexPost: '',
    tags: [],
    vers: [],
    req: [[0, 'all', [0]]],
  }
  return JSON.stringify({ [TYPE_ID]: model })
}
