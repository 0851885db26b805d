import 'server-only'
import { setImmediate } from 'node:timers/promises'
import type { NotebookWords } from '../../compiler/formats/mistakes/notebook-words'
import type { LearnerId } from '../../model/ids'
import { type MistakeRecord, SHELVES } from '../../model/study/mistakes'
import type { TitleLang } from '../../model/text/titles'
import { feedbackOf } from '../feedback/marking'
import { drawMistake, readWhole } from './draw-mistakes'
import type { Entry } from './entry'
import { type Notebook, readNotebook } from './notebook'

const ENTRIES_AT_ONCE = 20

/** A learner's whole notebook as text, produced while it is sent, because writing a record takes milliseconds. */
export async function exportNotebook(
  learner: LearnerId | null,
  format: 'markdown' | 'csv',
  lang: TitleLang,
  words: NotebookWords,
): Promise<AsyncGenerator<string>> {
  const notebook = await readNotebook(learner, lang)
  const entries = SHELVES.flatMap((shelf) => notebook.shelved.inOrder(shelf))
  const records = recordsOf(notebook, entries)
  if (format === 'csv') {
    const { writeNotebookTable } = await import('../../compiler/formats/mistakes/write-notebook-table')
    return writeNotebookTable(records, words)
  }
  const { writeNotebookNote } = await import('../../compiler/formats/mistakes/write-notebook-note')
  return writeNotebookNote(records, words, notebook.today)
}

/** Entries with their texts and keys, read in small batches. */
export async function* recordsOf(notebook: Notebook, entries: readonly Entry[]): AsyncGenerator<MistakeRecord> {
  for (let from = 0; from < entries.length; from += ENTRIES_AT_ONCE) {
    for (const whole of await readWhole(notebook, entries.slice(from, from + ENTRIES_AT_ONCE))) {
      yield {
        mistake: drawMistake(whole),
        shelf: whole.entry.shelf,
        feedback: feedbackOf(whole.mark, whole.version),
      }
      await setImmediate() // lets the event loop handle other requests
    }
  }
}
