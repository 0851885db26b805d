import type { ExportedNote, ExportedOption, ExportedQuestion, ItemBank } from '../../../model/bank'
import { askable } from '../bank/askable'
import { begin } from '../bank/file-questions'
import { checkCount, QuestionCollector } from '../bank/question-collector'
import { peekText } from '../files/decode-text'
import {
  childNamed,
  childrenNamed,
  elementsOf,
  escapeText,
  parseXml,
  tag,
  textOf,
  XML_HEAD,
  type XmlElement,
} from '../files/xml'
import type { Carried, Imported, Picture, ReadableFormat, SourceFile, WritableFormat } from '../format'
import { UnreadableFile } from '../format'
import { fromCategory, toCategory } from '../moodle/category'
import { readMoodleText } from '../moodle/moodle-text'
import { areEachRight, EACH_RIGHT, rightShares } from '../moodle/right-shares'
import { AttachedFiles, attachPictures } from './attached-files'

/**
 * Moodle XML: https://docs.moodle.org/en/Moodle_XML_format. Texts are of `format="markdown"`, which Moodle renders itself; a
 * note is a category, its title the name of its questions.
 */
export const moodleXml: ReadableFormat & WritableFormat = {
  name: 'moodle-xml',
  about: "Moodle's XML",
  endings: ['.xml'],
  recognises: (file) => /<quiz[\s>]/u.test(peekText(file, 4000)),
  holds,
  hasPictures: true,
  write: (bank, _now, findPicture = () => null) => {
    const questions = holds(bank).bank.notes.flatMap((note) => writeNote(note, (name) => findPicture(note.path, name)))
    return new TextEncoder().encode(`${XML_HEAD}${tag('quiz', {}, questions)}\n`)
  },
  read: (file) => new MoodleReader(file).read(),
}

/** Aliases have no place. */
function holds(bank: ItemBank): Carried {
  const { bank: held, losses } = askable(bank)
  return { bank: { notes: held.notes.map((note) => ({ ...note, aliases: [] })), messages: [] }, losses }
}

const text = (content: string) => tag('text', {}, escapeText(content))
/** Finds the picture that a text of one note shows. */
type Find = (name: string) => Picture | null

/** What stands in an element for a text: the text, and the files beside it. */
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

/** Reads one file. Kinds of questions other than `multichoice` and `truefalse` are named as lost. */
class MoodleReader {
  private category = ''

  private readonly collector: QuestionCollector

  constructor(private readonly file: SourceFile) {
    this.collector = new QuestionCollector(file.beside)
  }

  read(): Imported {
    const source = this.collector.decode(this.file)
    checkCount(countIn(source, /<question[\s>]/gu) - countIn(source, /<question\s+type\s*=\s*["']category["']/gu))
    checkRoot(
      parseXml(source, null, (child, quiz) => {
        checkRoot(quiz)
        if (child.name === 'question') this.readQuestion(child)
      }),
    )
    return this.collector.collected()
  }

  private readQuestion(question: XmlElement): void {
    const type = question.attributes.get('type') ?? ''
    if (type === 'category') {
      this.category = plainText(childNamed(question, 'category'))
      if (plainText(childNamed(question, 'info')) !== '')
        this.lose(question, 'description of the category', 'a note that is imported has nothing but questions')
      return
    }
    this.collector.meet()
    const name = plainText(childNamed(question, 'name'))
    if (type !== 'multichoice' && type !== 'truefalse') {
      this.loseQuestion(question, `question \`${begin(name)}\` of type \`${type}\``, 'only multiple choice is carried')
      return
    }
    const answers = childrenNamed(question, 'answer')
    const shares = answers.map((answer) => Number(answer.attributes.get('fraction') ?? 0))
    if (areEachRight(shares, isSingle(question))) {
      this.loseQuestion(question, `question \`${begin(name)}\``, EACH_RIGHT)
      return
    }
    const isKey = rightShares(shares)
    if (shares.some((share, i) => share > 0 && !isKey[i])) {
      this.lose(question, `weights in \`${begin(name)}\``, 'an option is right or wrong here, never in part')
    }
    this.loseConditions(question)
    const image = childNamed(question, 'image') // of Moodle before 2.0
    if (image !== undefined) this.lose(image, 'picture', 'a file beside the text is not carried')
    const filed = fromCategory(this.category, name, this.file.name)
    const text = (element: XmlElement | undefined) => this.readText(element, filed.path)
    this.collector.keep({
      file: null,
      line: question.line,
      stem: text(childNamed(question, 'questiontext')),
      options: answers.map((answer, i) => ({
        text: type === 'truefalse' ? plainText(answer) : text(answer),
        isKey: isKey[i]!,
        explanation: text(childNamed(answer, 'feedback')),
      })),
      general: text(childNamed(question, 'generalfeedback')),
      ...filed,
      tags: elementsOf(childNamed(question, 'tags') ?? question)
        .filter((child) => child.name === 'tag')
        .map(plainText),
      aliases: [],
    })
  }

  /** @param path  that the question is filed under */
  private readText(element: XmlElement | undefined, path: string): string {
    if (element === undefined) return ''
    const format = element.attributes.get('format') ?? 'html'
    const files = new AttachedFiles(element, path, this.collector)
    const content = format === 'markdown' ? files.readMarkdown(plainText(element)) : plainText(element)
    const read = readMoodleText(content, format, {
      lose: ({ what, why }) => this.lose(element, what, why),
      takePicture: (address) => files.take(address),
    })
    for (const name of files.unused) this.lose(element, `file \`${name}\``, 'it is no picture that the text shows')
    return read
  }

  /** Feedback that depends on the whole answer, and hints. */
  private loseConditions(question: XmlElement): void {
    for (const name of ['correctfeedback', 'partiallycorrectfeedback', 'incorrectfeedback', 'hint']) {
      const said = childrenNamed(question, name).filter((element) => plainText(element) !== '')
      if (said.length > 0 && !isStock(plainText(said[0]!)))
        this.lose(said[0]!, `\`${name}\``, 'it depends on the answer as a whole')
    }
  }

  private lose({ line }: XmlElement, what: string, why: string): void {
    this.collector.lose({ file: null, line }, what, why)
  }

  private loseQuestion({ line }: XmlElement, what: string, why: string): void {
    this.collector.loseQuestion({ file: null, line }, what, why)
  }
}

function checkRoot({ name, line }: XmlElement): void {
  if (name !== 'quiz') throw new UnreadableFile(`Unexpected \`<${name}>\`, expected \`<quiz>\``, { line })
}

/** Without keeping the matches, which may be very many. */
function countIn(text: string, pattern: RegExp): number {
  let count = 0
  for (const _ of text.matchAll(pattern)) count++
  return count
}

/** What Moodle takes a question for that does not say. */
const isSingle = (question: XmlElement) => !/^(?:false|0)$/iu.test(elementText(childNamed(question, 'single')))

const elementText = (element: XmlElement | undefined) => (element === undefined ? '' : textOf(element).trim())

/** What Moodle itself writes where an author wrote nothing. */
const isStock = (html: string) => /^(?:<p>)?Your answer is (?:partially )?(?:in)?correct\.(?:<\/p>)?$/u.test(html)

/** The `<text>` of an element. */
function plainText(element: XmlElement | undefined): string {
  const content = element === undefined ? undefined : childNamed(element, 'text')
  return content === undefined ? '' : textOf(content).trim()
}
