import { posix } from 'node:path'
import { decodeText } from '../files/decode-text'
import { type Guess, type Imported, type Loss, type SourceFile, UnreadableFile } from '../format'
import { tidyPath, unaskable } from './askable'
import { begin, FiledNote, type FoundQuestion, type Place, toExported } from './file-questions'
import { mapPictures } from './map-pictures'
import { linkTo, PictureAlbum, pathOfAddress, pictureInAddress } from './picture-album'

/** More questions than anybody studies from one file. Reading them takes seconds and a few hundred megabytes. */
export const MAX_QUESTIONS = 50_000

/** @throws UnreadableFile where a file has more questions than can be imported at once */
export function checkCount(questions: number, most = MAX_QUESTIONS): void {
  if (questions > most)
    throw new UnreadableFile(
      `Unexpected file of more than \`${most}\` questions, expected at most so many; split it and import the parts`,
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
  private readonly album = new PictureAlbum()

  /** @param beside  finds pictures by their paths from the file that is read; unset where there is no folder around it */
  constructor(private readonly beside?: SourceFile['beside']) {}
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

  /**
   * Takes a picture that a question shows.
   * @param found  the path that the question is filed under
   * @param wanted  where the picture would best lie below the folder of the notes
   * @returns the link from the question's note
   */
  addPicture(found: string, wanted: string, bytes: Uint8Array): string {
    return linkTo(this.album.add(wanted, bytes), this.notePath(found))
  }

  /** The same for a picture by its address in HTML: in the address itself, or beside the file. Null if it is not there. */
  addPictureAt(found: string, address: string): string | null {
    const inside = pictureInAddress(address)
    if (inside !== null) return this.addPicture(found, `${folderOf(found)}/${inside.path}`, inside.bytes)
    const path = pathOfAddress(address)
    const bytes = this.beside?.(path) ?? null
    return bytes === null ? null : this.addPicture(found, path, bytes)
  }

  /** Files a question under its path, or says why it cannot be asked. */
  keep(given: FoundQuestion): void {
    const question = this.beside === undefined ? given : this.withPictures(given)
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
    return {
      bank: { notes, messages: [] },
      read: this.met,
      guesses: this.guesses,
      pictures: this.album.pictures,
      losses,
    }
  }

  /** Takes the pictures beside the file that the Markdown of a question shows. */
  private withPictures(question: FoundQuestion): FoundQuestion {
    const { file, line } = question
    const take = (markdown: string) =>
      mapPictures(markdown, (name) => {
        const path = pathOfAddress(name)
        const note = this.notePath(question.path)
        if (this.album.has(posix.join(posix.dirname(note), path))) return name
        const bytes = this.beside!(path)
        if (bytes !== null) return this.linkOf(this.album.add(path, bytes), path, note)
        this.lose({ file, line }, `picture \`${name}\``, PICTURE_LACKS)
        return name
      })
    return {
      ...question,
      stem: take(question.stem),
      options: question.options.map((option) => ({
        ...option,
        text: take(option.text),
        explanation: option.explanation === null ? null : take(option.explanation),
      })),
      general: question.general === null ? null : take(question.general),
    }
  }

  /** A path that leads out of the file's folder, or that no system can write, becomes another. */
  private linkOf(stored: string, path: string, note: string): string {
    return stored === path ? path : encodeURI(linkTo(stored, note))
  }

  private notePath(found: string): string {
    const path = this.paths.get(found) ?? tidyPath(found)
    this.paths.set(found, path)
    return path
  }

  private noteOf({ path: found, file, line }: FoundQuestion): FiledNote {
    const path = this.notePath(found)
    const known = this.notes.get(path)
    if (known !== undefined) return known
    const note = new FiledNote(path, { file, line })
    this.notes.set(path, note)
    return note
  }
}

/** Where the pictures of a note lie whose names say nothing of a place. */
export const folderOf = (found: string) => found.replace(/\.md$/i, '')

const PICTURE_LACKS = 'its file is not there; put it where the note looks for it'
