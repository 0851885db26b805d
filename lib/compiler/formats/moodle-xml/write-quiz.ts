import type { ExportedNote, ExportedOption, ExportedQuestion, ItemBank } from '../../../model/authors/bank'
import { escapeXml, tag, XML_HEAD } from '../files/xml'
import type { FindPicture, Picture } from '../format'
import { toCategory } from '../moodle/category'
import { attachPictures } from './attached-files'

export function writeQuiz({ notes }: ItemBank, findPicture: FindPicture): string {
  const questions = notes.flatMap((note) => writeNote(note, (name) => findPicture(note.path, name)))
  return `${XML_HEAD}${tag('quiz', {}, questions)}\n`
}

const text = (content: string) => tag('text', {}, escapeXml(content))
/** Finds the picture that a text of one note shows. */
type Find = (name: string) => Picture | null

/** The content of an element for a text: the text and its attached files. */
function content(markdown: string | null, find: Find): string {
  const { text: shown, files } = attachPictures(markdown ?? '', find)
  return [text(shown), ...files].join('')
}

const markdown = (name: string, source: string | null, find: Find) =>
  tag(name, { format: 'markdown' }, content(source, find))

const writeNote = ({ path, title, tags, questions }: ExportedNote, find: Find): string[] => [
  tag('question', { type: 'category' }, tag('category', {}, text(toCategory(path)))),
  ...questions.map((question) => writeQuestion(question, title, tags, find)),
]

function writeQuestion(
  { stem, options, generalExplanation }: ExportedQuestion,
  title: string,
  tags: string[],
  find: Find,
): string {
  const keys = options.filter(({ isKey }) => isKey).length
  return tag('question', { type: 'multichoice' }, [
    tag('name', {}, text(title)),
    markdown('questiontext', stem, find),
    markdown('generalfeedback', generalExplanation, find),
    tag('defaultgrade', {}, '1'),
    tag('penalty', {}, '0.3333333'),
    tag('hidden', {}, '0'),
    tag('single', {}, String(keys === 1)),
    tag('shuffleanswers', {}, 'true'),
    tag('answernumbering', {}, 'ABCD'),
    ...options.map((option) => writeOption(option, keys, find)),
    ...(tags.length === 0
      ? []
      : [
          tag(
            'tags',
            {},
            tags.map((name) => tag('tag', {}, text(name))),
          ),
        ]),
  ])
}

function writeOption({ text: source, isKey, explanation }: ExportedOption, keys: number, find: Find): string {
  const share = isKey ? Number((100 / keys).toFixed(5)) : keys === 1 ? 0 : -100
  return tag('answer', { fraction: String(share), format: 'markdown' }, [
    content(source, find),
    markdown('feedback', explanation, find),
  ])
}
