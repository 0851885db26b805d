import type { ExportedNote, ExportedQuestion, ItemBank } from '../../../model/authors/bank'
import { askable } from '../bank/askable'
import { tidyName, unique } from '../bank/tidy'
import { peekText } from '../files/decode-text'
import type { Carried, ReadableFormat, SourceFile, WritableFormat } from '../format'
import { toCategory } from '../moodle/category'
import { GiftReader } from './read-gift'

/**
 * GIFT, Moodle's text format: https://docs.moodle.org/en/GIFT_format. Texts are marked as `[markdown]` and written as
 * they are. A note is a category, its title is the name of its questions, its tags are in a comment above each
 * question.
 */
export const gift: ReadableFormat & WritableFormat = {
  name: 'gift',
  about: "Moodle's GIFT, a text file",
  endings: ['.gift', '.gift.txt', '.txt'],
  recognises: (file) => /\.gift(\.txt)?$/i.test(file.name) || looksLikeGift(file),
  holds,
  hasPictures: false,
  write: (bank) => new TextEncoder().encode(holds(bank).bank.notes.map(writeNote).join('\n')),
  read: (file) => new GiftReader(file).read(),
}

/** There is no place for aliases, nor for some characters of tags. */
function holds(bank: ItemBank): Carried {
  const { bank: held, losses } = askable(bank)
  const notes = held.notes.map((note) => ({
    ...note,
    tags: unique(note.tags.map(giftTag)),
    aliases: [],
  }))
  return { bank: { notes, messages: [] }, losses }
}

/** Moodle removes these characters from tags. */
const giftTag = (tag: string) => tidyName(tag.replace(/[<>`\\[\]]/g, ''))

const ESCAPED = /[~=#{}:\\\n]/g
const escapeSigns = (text: string) => text.replace(ESCAPED, (char) => (char === '\n' ? '\\n' : `\\${char}`))

/** A text that begins like the name of a format or like a weight must name its format. */
const escapeText = (text: string) =>
  /^(?:\[[a-z]+\]|%)/i.test(text) ? `[markdown]${escapeSigns(text)}` : escapeSigns(text)

function writeNote({ path, title, tags, questions }: ExportedNote): string {
  const comment = tags.length === 0 ? '' : `// ${tags.map((tag) => `[tag:${tag}]`).join(' ')}\n`
  const written = questions.map(
    (question) => `${comment}::${escapeSigns(title)}::[markdown]${writeQuestion(question)}\n`,
  )
  return `$CATEGORY: ${toCategory(path)}\n\n${written.join('\n')}`
}

function writeQuestion({ stem, options, generalExplanation }: ExportedQuestion): string {
  const keys = options.filter(({ isKey }) => isKey).length
  const lines = options.map(({ text, isKey, explanation }) => {
    const mark = keys === 1 ? (isKey ? '=' : '~') : `~%${isKey ? share(keys) : -100}%`
    return `${mark}${escapeText(text)}${explanation === null ? '' : `#${escapeText(explanation)}`}`
  })
  if (generalExplanation !== null) lines.push(`####${escapeText(generalExplanation)}`)
  return `${escapeText(stem)} {\n${lines.map((line) => `\t${line}\n`).join('')}}`
}

/** A right option's share of the mark in percent; Moodle knows it to five decimals. */
const share = (keys: number) => Number((100 / keys).toFixed(5))

function looksLikeGift(file: SourceFile): boolean {
  const text = peekText(file, 100_000)
  return /^(?:::|\$CATEGORY:|\/\/)/mu.test(text) && /\{[^}]*[=~]/u.test(text)
}
