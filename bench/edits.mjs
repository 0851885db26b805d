import { readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

const STEM = /^\*\*Question:\*\* (.*[a-z]{6,}.*)$/mu
const KEY = /^\*\*정답: ([AB])\b(?!\s*[,&+])/mu

/** Edits of a note in the middle of a vault, applied one after the other. Each changes files. */
export function editsOf(vault) {
  const names = readdirSync(vault, { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.md'))
  const notes = names.sort().map((name) => ({ file: join(vault, name), text: readFileSync(join(vault, name), 'utf8') }))
  const fitting = notes.filter(({ text }) => STEM.test(text) && KEY.test(text))
  const { file, text } = fitting[fitting.length >> 1]
  const added = join(vault, 'added-note.md')
  const [stem] = STEM.exec(text)
  const misspelt = stem.replace(/[a-z]{6,}/u, (word) => word.slice(0, 3) + word.slice(4))
  const write = (now) => () => writeFileSync(file, now)
  return {
    'a line of prose more': write(`${text}\nA line more.\n`),
    'that line taken out': write(text),
    'a letter lost in a stem': write(text.replace(stem, misspelt)),
    'the word mended': write(text),
    'another key': write(text.replace(KEY, (line, letter) => line.replace(letter, letter === 'A' ? 'B' : 'A'))),
    'a new note': () =>
      writeFileSync(
        added,
        text
          .replace(/^(# .*|\*\*Question:\*\*.*)$/gmu, '$1 Anew')
          .replace(/^(\^q-[\w-]+|(?:title|id): .*)$/gmu, '$1-anew'),
      ),
    'a deleted note': () => rmSync(added),
  }
}
