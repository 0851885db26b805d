import { anki } from './anki/anki'
import { ankiText } from './anki/anki-text'
import { csv } from './csv/csv'
import type { ReadableFormat, SourceFile, WritableFormat } from './format'
import { gift } from './gift/gift'
import { markdownExam } from './markdown-exam/markdown-exam'
import { moodleXml } from './moodle-xml/moodle-xml'
import { printHtml } from './print-html/print-html'
import { qti3 } from './qti/qti3'

/** What `haeseol export --format` writes, beside `json`. */
export const writableFormats: readonly WritableFormat[] = [gift, moodleXml, qti3, anki, csv, printHtml]

/** What `haeseol import` reads. The first that recognises a file reads it: those that look closest come first. */
export const readableFormats: readonly ReadableFormat[] = [anki, qti3, ankiText, moodleXml, gift, csv, markdownExam]

/** The format that a file's ending and content tell of, or null. */
export function guessFormat(file: SourceFile): ReadableFormat | null {
  const name = file.name.toLowerCase()
  const candidates = readableFormats.filter(({ endings }) => endings.some((ending) => name.endsWith(ending)))
  return candidates.find((format) => format.recognises(file)) ?? null
}
