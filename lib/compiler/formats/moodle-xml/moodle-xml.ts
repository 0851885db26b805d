import { askable, withoutAliases } from '../bank/askable'
import { peekText } from '../files/decode-text'
import type { ReadableFormat, WritableFormat } from '../format'
import { QuizReader } from './read-quiz'
import { writeQuiz } from './write-quiz'

/**
 * Moodle XML: https://docs.moodle.org/en/Moodle_XML_format. Texts have `format="markdown"`, which Moodle renders
 * itself. A note is a category, and its title is the name of its questions.
 */
export const moodleXml: ReadableFormat & WritableFormat = {
  name: 'moodle-xml',
  about: "Moodle's XML",
  endings: ['.xml'],
  recognises: (file) => /<quiz[\s>]/u.test(peekText(file, 4000)),
  holds: (bank) => withoutAliases(askable(bank)),
  hasPictures: true,
  write: (bank, _now, findPicture = () => null) =>
    new TextEncoder().encode(writeQuiz(withoutAliases(askable(bank)).bank, findPicture)),
  read: (file) => new QuizReader(file).read(),
}
