import 'server-only'
import type { ManifestNote } from '../../model/bundle'
import { isInTopic } from '../../model/notes/has-tag'
import type { NoteOrder } from '../../model/notes/listing'
import { foldText, hasWords } from '../../model/text/search-words'
import { type TitleLang, titleIn } from '../../model/text/titles'
import type { Bundle } from '../bundle/bundle'
import { BundleCache } from '../bundle/bundle-cache'
import { type Folder, findStart, growFolders, type Start } from './folder-tree'
import { letterOf, titleKey } from './title-key'

/** The position of each letter's notes in a list ordered by title. */
export type Letters = ReadonlyMap<string, { first: number; count: number }>

/** The texts by which a note is sorted and found. Unchanged notes keep them from bundle to bundle. */
interface NoteWords {
  key: string
  letter: string
  /** Title, aliases and path, folded for searching. */
  text: string
}

/**
 * The notes of a bundle, prepared for lists. Each part is computed once, on first use, so that a page of a list costs
 * the same in a vault of any size.
 */
export class Catalogue {
  readonly root: Folder<ManifestNote>
  readonly start: Start<ManifestNote>
  private readonly byFolder = new Map<Folder<ManifestNote>, readonly ManifestNote[]>()
  private readonly byTag = new Map<string, readonly ManifestNote[]>()
  private readonly byOrder = new WeakMap<readonly ManifestNote[], Map<string, readonly ManifestNote[]>>()
  private readonly byLetter = new WeakMap<readonly ManifestNote[], Letters>()

  constructor(readonly all: readonly ManifestNote[]) {
    this.root = growFolders(all)
    this.start = findStart(this.root)
  }

  /** The notes in a folder and below. */
  below(folder: Folder<ManifestNote>): readonly ManifestNote[] {
    return keep(this.byFolder, folder, () =>
      folder === this.root ? this.all : this.all.filter(({ path }) => path.startsWith(`${folder.path}/`)),
    )
  }

  /** The notes of a topic and of the topics below it. */
  tagged(tag: string): readonly ManifestNote[] {
    return keep(this.byTag, tag, () => this.all.filter((note) => isInTopic(note, tag)))
  }

  /** @param notes  returned by another method of this class */
  ordered(notes: readonly ManifestNote[], order: NoteOrder, lang: TitleLang): readonly ManifestNote[] {
    if (order === 'files') return notes
    const known = this.byOrder.get(notes) ?? new Map<string, readonly ManifestNote[]>()
    this.byOrder.set(notes, known)
    return keep(known, `${order} ${lang}`, () => notes.toSorted(order === 'title' ? byTitle(lang) : byChange))
  }

  /** @param notes  ordered by title */
  letters(notes: readonly ManifestNote[], lang: TitleLang): Letters {
    const known = this.byLetter.get(notes) ?? findLetters(notes, lang)
    this.byLetter.set(notes, known)
    return known
  }
}

const catalogues = new BundleCache<Catalogue>()

export const catalogueOf = (bundle: Bundle): Catalogue => catalogues.get(bundle, () => new Catalogue(bundle.list))

/** Whether a note is found by all of these folded words. */
export const isFoundBy = (note: ManifestNote, lang: TitleLang, words: readonly string[]): boolean =>
  hasWords(wordsOf(note, lang).text, words)

/** The date of a note's last change, otherwise of its creation; null if its author gives neither. */
export const changedOn = ({ modified, created }: ManifestNote): string | null => modified ?? created

function byTitle(lang: TitleLang) {
  return (one: ManifestNote, other: ManifestNote) => {
    const [a, b] = [wordsOf(one, lang), wordsOf(other, lang)]
    return compare(rank(a.letter), rank(b.letter)) || compare(a.key, b.key)
  }
}

/** Titles that begin with no letter come first, then Latin, then Hangul. */
const rank = (letter: string) => (letter === '#' ? '' : letter)
const compare = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0)
const byChange = (a: ManifestNote, b: ManifestNote) => compare(changedOn(b) ?? '', changedOn(a) ?? '')

function findLetters(notes: readonly ManifestNote[], lang: TitleLang): Letters {
  const letters = new Map<string, { first: number; count: number }>()
  for (const [index, note] of notes.entries()) {
    const { letter } = wordsOf(note, lang)
    const known = letters.get(letter)
    if (known === undefined) letters.set(letter, { first: index, count: 1 })
    else known.count += 1
  }
  return letters
}

const words = { ko: new WeakMap<ManifestNote, NoteWords>(), en: new WeakMap<ManifestNote, NoteWords>() }

function wordsOf(note: ManifestNote, lang: TitleLang): NoteWords {
  const known = words[lang].get(note)
  if (known !== undefined) return known
  const title = titleIn(lang, note)
  const key = titleKey(title)
  const made = { key, letter: letterOf(key), text: foldText([title, ...note.aliases, note.path].join('\n')) }
  words[lang].set(note, made)
  return made
}

function keep<Key, Value>(known: Map<Key, Value>, key: Key, make: () => Value): Value {
  const found = known.get(key) ?? make()
  known.set(key, found)
  return found
}
