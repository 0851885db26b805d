import { anki } from './anki/anki'
import { ankiText } from './anki/anki-text'
import { csv } from './csv/csv'
import type { ReadableFormat, SourceFile, WritableFormat } from './format'
import { gift } from './gift/gift'
import { markdownExam } from './markdown-exam/markdown-exam'
import { moodleXml } from './moodle-xml/moodle-xml'
import { printHtml } from './print-html/print-html'
import { qti3 } from './qti/qti3'

/** The formats that `haeseol export --format` writes, apart from `json`. */
export const writableFormats: readonly WritableFormat[] = [gift, moodleXml, qti3, anki, csv, printHtml]

/** The formats that `haeseol import` reads. The first that recognises a file reads it, so the strictest come first. */
export const readableFormats: readonly ReadableFormat[] = [anki, qti3, ankiText, moodleXml, gift, csv, markdownExam]

/** The format of a file, judged by its ending and content; null if it is unknown. */
export function guessFormat(file: SourceFile): ReadableFormat | null {
  const name = file.name.toLowerCase()
  const candidates = readableFormats.filter(({ endings }) => endings.some((ending) => name.endsWith(ending)))
  return candidates.find((format) => format.recognises(file)) ?? null
}
