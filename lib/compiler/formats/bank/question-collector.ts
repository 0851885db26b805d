import { decodeText } from '../files/decode-text'
import { type Guess, type Imported, type Loss, type SourceFile, UnreadableFile } from '../format'
import { tidyPath, unaskable } from './askable'
import { begin, FiledNote, type FoundQuestion, type Place, toExported } from './file-questions'

/** More questions than anybody studies from one file. Reading them takes seconds and a few hundred megabytes. */
export const MAX_QUESTIONS = 50_000

/** @throws UnreadableFile where a file has more questions than can be imported at once */
export function checkCount(questions: number): void {
  if (questions > MAX_QUESTIONS)
    throw new UnreadableFile(
      `Unexpected file of more than \`${MAX_QUESTIONS}\` questions, expected at most so many; split it and import the parts`,
    )
}

/**
 * Collects what a reader finds in one file. A reader says of each question first that it is there (`meet`), and then either
 * keeps it or names it as lost. So a question that a reader forgets shows up in the sum.
 */
export class QuestionCollector {
  private met = 0
  private readonly guesses: Guess[] = []
  private readonly notes = new Map<string, FiledNote>()
  /** As notes are filed, by the path that was found. */
  private readonly paths = new Map<string, string>()
  private readonly losses: Loss[] = []

  /**
   * Reads a text of the file, or of one inside the package that it is.
   * @throws UnreadableFile
   */
  decode(file: Pick<SourceFile, 'bytes' | 'encoding'>, name: string | null = null): string {
    const { text, guess } = decodeText(file, name)
    if (guess !== null) this.guesses.push(guess)
    return text
  }

  /** Counts questions of the file. @throws UnreadableFile where there are more than can be imported at once */
  meet(count = 1): void {
    this.met += count
    checkCount(this.met)
  }

  /** Files a question under its path, or says why it cannot be asked. */
  keep(question: FoundQuestion): void {
    const { file, line, stem } = question
    const exported = toExported(question)
    const why = unaskable(exported)
    if (why === null) this.noteOf(question).add(question, exported)
    else this.loseQuestion({ file, line }, `question \`${begin(stem)}\``, why)
  }

  /** Names questions that cannot be carried. */
  loseQuestion(place: Place, what: string, why: string, count = 1): void {
    this.losses.push({ ...place, what, why, questions: count })
  }

  /** Names something beside questions, or a part of one, that cannot be carried. */
  lose(place: Place, what: string, why: string): void {
    this.losses.push({ ...place, what, why, questions: 0 })
  }

  collected(): Imported {
    const losses = [...this.losses]
    const notes = [...this.notes.values()].map((note) => note.finish(losses))
    return { bank: { notes, messages: [] }, read: this.met, guesses: this.guesses, losses }
  }

  private noteOf({ path: found, file, line }: FoundQuestion): FiledNote {
    const path = this.paths.get(found) ?? tidyPath(found)
    this.paths.set(found, path)
    const known = this.notes.get(path)
    if (known !== undefined) return known
    const note = new FiledNote(path, { file, line })
    this.notes.set(path, note)
    return note
  }
}
