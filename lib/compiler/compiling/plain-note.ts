import type { Lang } from '../../model/ids'
import { fileStem } from '../base/file-stem'
import { languageOf, readingMinutes } from '../base/language'
import type { VaultFile } from '../base/vault-file'
import type { CompiledNote } from '../bundling/compiled-note'
import { findWithheld, looseFields } from '../reading/frontmatter/find-withheld'
import { answerAt, questionAt } from '../reading/markers'
import { NO_FRONTMATTER } from '../reading/note'
import { escapeText } from '../rendering/escape-html'
import { blankComments } from '../source/blank-comments'
import { decodeBeginning, MAX_NOTE_BYTES } from '../source/decode-note'

/** Why a note is shown as plain text: it took too long or too much memory, crashed the compiler, or is too large. */
export type PlainReason = 'time' | 'memory' | 'crash' | 'size'

const WHY: Record<'ko' | 'en', Record<PlainReason, string>> = {
  ko: {
    time: '노트를 그리는 데 시간이 너무 오래 걸려, 글을 쓰인 그대로 보여요.',
    memory: '노트를 그리는 데 메모리가 너무 많이 들어, 글을 쓰인 그대로 보여요.',
    crash: '노트를 그리다가 오류가 나서, 글을 쓰인 그대로 보여요.',
    size: '노트가 너무 길어, 앞부분만 쓰인 그대로 보여요.',
  },
  en: {
    time: 'This note takes too long to draw, so its text is shown as it is written.',
    memory: 'This note takes too much memory to draw, so its text is shown as it is written.',
    crash: 'This note could not be drawn because of a fault, so its text is shown as it is written.',
    size: 'This note is too long, so only its beginning is shown, as it is written.',
  },
}
/** How much is shown of a file that is too large for a note, in characters. */
const BEGINNING = 100_000
const CLOSING = /^-{3,}\s*$/u

/** A note that is not compiled: its text as it is written, under the file's name. Nothing costly is done with it. */
export function plainNote(file: VaultFile, reason: PlainReason): CompiledNote {
  const lines = decodeBeginning(file.bytes, reason === 'size' ? BEGINNING : MAX_NOTE_BYTES)
  const end = lines[0]?.startsWith('---') ? lines.findIndex((line, i) => i > 0 && CLOSING.test(line)) : -1
  const withheld = findWithheld(looseFields(end === -1 ? lines : lines.slice(0, end)))
  const text = withheld === null ? shownText(lines.slice(end + 1)) : ''
  const title = fileStem(file.path)
  const lang = languageOf(text, languageOf(title, 'ko'))
  return {
    read: {
      path: file.path,
      title,
      frontmatter: { ...NO_FRONTMATTER, withheld },
      items: [],
      concept: '',
      settings: {},
    },
    lang,
    minutes: readingMinutes(text),
    body: { fragment: pageOf(text, reason, lang), sections: [], headings: [], tags: [], blocks: [], text },
    items: [],
    exam: null,
    findings: [],
  }
}

/** A question ends the text: nothing tells its key from what follows it. */
function shownText(lines: readonly string[]): string {
  const isOfQuestion = (text: string) => [questionAt, answerAt].some((at) => at({ kind: 'text', text }) !== null)
  const question = lines.findIndex(isOfQuestion)
  return blankComments((question === -1 ? lines : lines.slice(0, question)).join('\n')).trim()
}

function pageOf(text: string, reason: PlainReason, lang: Lang): string[] {
  if (text === '') return []
  const why = escapeText(WHY[lang === 'ko' ? 'ko' : 'en'][reason])
  return [`<blockquote>\n<p>${why}</p>\n</blockquote>\n<pre class="diagram" tabindex="0">${escapeText(text)}</pre>`]
}
