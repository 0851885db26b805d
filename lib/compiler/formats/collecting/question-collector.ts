import { posix } from 'node:path'
import { unaskable } from '../bank/askable'
import { tidyPath } from '../bank/tidy'
import { decodeText } from '../files/decode-text'
import { type Guess, type Imported, type Loss, type SourceFile, UnreadableFile } from '../format'
import { mapPictures } from '../pictures/map-pictures'
import { linkTo, PictureAlbum, pathOfAddress, pictureInAddress } from '../pictures/picture-album'
import { FiledNote } from './filed-note'
import { begin, type FoundQuestion, type Place, toExported } from './found-question'

/** Nobody studies more questions from one file. Reading so many takes seconds and a few hundred megabytes. */
const MAX_QUESTIONS = 50_000

/** @throws UnreadableFile if the file has more questions than can be imported at once */
export function checkCount(questions: number, most = MAX_QUESTIONS): void {
  if (questions > most)
    throw new UnreadableFile(
      `Unexpected file of more than \`${most}\` questions, expected at most so many; split it and import the parts`,
    )
}

/**
 * Collects what a reader finds in one file. A reader first counts each question (`meet`), and then either keeps it or
 * reports it as lost. So the sum shows if a reader forgets a question.
 */
export class QuestionCollector {
  private met = 0
  private readonly guesses: Guess[] = []
  private readonly notes = new Map<string, FiledNote>()
  /** The paths of notes by the paths found in the file. */
  private readonly paths = new Map<string, string>()
  private readonly album = new PictureAlbum()
  private readonly losses: Loss[] = []

  /** @param beside  finds pictures by their paths relative to the file; unset if the file is in no folder */
  constructor(private readonly beside?: SourceFile['beside']) {}

  /**
   * Reads the text of the file, or of a file inside the package.
   * @throws UnreadableFile
   */
  decode(file: Pick<SourceFile, 'bytes' | 'encoding'>, name: string | null = null): string {
    const { text, guess } = decodeText(file, name)
    if (guess !== null) this.guesses.push(guess)
    return text
  }

  /** Counts questions of the file. @throws UnreadableFile if there are more than can be imported at once */
  meet(count = 1): void {
    this.met += count
    checkCount(this.met)
  }

  /**
   * Adds a picture that a question shows.
   * @param found  the path found for the question's note
   * @param wanted  the preferred path of the picture, relative to the folder of the notes
   * @returns the link from the question's note
   */
  addPicture(found: string, wanted: string, bytes: Uint8Array): string {
    return linkTo(this.album.add(wanted, bytes), this.notePath(found))
  }

  /**
   * The same for an address in HTML: a data URL, or a file beside the imported one. Null if there is no such picture.
   */
  addPictureAt(found: string, address: string): string | null {
    const inside = pictureInAddress(address)
    if (inside !== null) return this.addPicture(found, `${folderOf(found)}/${inside.path}`, inside.bytes)
    const path = pathOfAddress(address)
    const bytes = this.beside?.(path) ?? null
    return bytes === null ? null : this.addPicture(found, path, bytes)
  }

  /** Adds a question to the note with its path, or reports why it cannot be asked. */
  keep(given: FoundQuestion): void {
    const question = this.beside === undefined ? given : this.withPictures(given)
    const { file, line, stem } = question
    const exported = toExported(question)
    const why = unaskable(exported)
    if (why === null) this.noteOf(question).add(question, exported)
    else this.loseQuestion({ file, line }, `question \`${begin(stem)}\``, why)
  }

  /** Reports questions that cannot be imported. */
  loseQuestion(place: Place, what: string, why: string, count = 1): void {
    this.losses.push({ ...place, what, why, questions: count })
  }

  /** Reports something else that cannot be imported: a part of a question, or something outside of questions. */
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

  /** Adds the pictures beside the file that are shown by the Markdown of a question. */
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

  /** The link differs from the path if that leads out of the folder, or if a system could not write it. */
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

/** The folder for pictures of a note whose names tell no folder. */
export const folderOf = (found: string) => found.replace(/\.md$/i, '')

const PICTURE_LACKS = 'its file is not there; put it where the note looks for it'
