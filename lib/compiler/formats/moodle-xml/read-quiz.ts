import { begin } from '../collecting/found-question'
import { checkCount, QuestionCollector } from '../collecting/question-collector'
import { childNamed, childrenNamed, parseXml, textOf, type XmlElement } from '../files/xml'
import { type Imported, type SourceFile, UnreadableFile } from '../format'
import { fromCategory } from '../moodle/category'
import { readMoodleText } from '../moodle/moodle-text'
import { areEachRight, EACH_RIGHT, rightShares } from '../moodle/right-shares'
import { AttachedFiles } from './attached-files'

/** Reads one file. Reports questions of other types than `multichoice` and `truefalse` as lost. */
export class QuizReader {
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
      this.readCategory(question)
      return
    }
    this.collector.meet()
    const name = plainText(childNamed(question, 'name'))
    if (type !== 'multichoice' && type !== 'truefalse') {
      this.loseQuestion(question, `question \`${begin(name)}\` of type \`${type}\``, 'only multiple choice is carried')
      return
    }
    const shares = childrenNamed(question, 'answer').map(({ attributes }) => Number(attributes.get('fraction') ?? 0))
    if (areEachRight(shares, isSingle(question))) {
      this.loseQuestion(question, `question \`${begin(name)}\``, EACH_RIGHT)
      return
    }
    const isKey = rightShares(shares)
    if (shares.some((share, i) => share > 0 && !isKey[i])) {
      this.lose(question, `weights in \`${begin(name)}\``, 'an option is right or wrong here, never in part')
    }
    this.loseUnplaced(question)
    this.keep(question, name, isKey, type === 'truefalse')
  }

  private readCategory(question: XmlElement): void {
    this.category = plainText(childNamed(question, 'category'))
    if (plainText(childNamed(question, 'info')) !== '')
      this.lose(question, 'description of the category', 'a note that is imported has nothing but questions')
  }

  /** @param isKey  of each option */
  private keep(question: XmlElement, name: string, isKey: readonly boolean[], isTrueFalse: boolean): void {
    const filed = fromCategory(this.category, name, this.file.name)
    const text = (element: XmlElement | undefined) => this.readText(element, filed.path)
    this.collector.keep({
      file: null,
      line: question.line,
      stem: text(childNamed(question, 'questiontext')),
      options: childrenNamed(question, 'answer').map((answer, i) => ({
        text: isTrueFalse ? plainText(answer) : text(answer),
        isKey: isKey[i]!,
        explanation: text(childNamed(answer, 'feedback')),
      })),
      general: text(childNamed(question, 'generalfeedback')),
      ...filed,
      tags: childrenNamed(childNamed(question, 'tags') ?? question, 'tag').map(plainText),
      aliases: [],
    })
  }

  /** @param path  of the note that the question goes into */
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

  /**
   * Reports what no note has a place for: feedback on the answer as a whole, hints, and the picture that old files
   * attach.
   */
  private loseUnplaced(question: XmlElement): void {
    for (const name of ['correctfeedback', 'partiallycorrectfeedback', 'incorrectfeedback', 'hint']) {
      const said = childrenNamed(question, name).find((element) => plainText(element) !== '')
      if (said !== undefined && !isStock(plainText(said)))
        this.lose(said, `\`${name}\``, 'it depends on the answer as a whole')
    }
    const image = childNamed(question, 'image') // before Moodle 2.0
    if (image !== undefined) this.lose(image, 'picture', 'a file beside the text is not carried')
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

/** Keeps no match, since there may be very many. */
function countIn(text: string, pattern: RegExp): number {
  let count = 0
  for (const _ of text.matchAll(pattern)) count++
  return count
}

/** A question that does not say so is single, as in Moodle. */
const isSingle = (question: XmlElement) => !/^(?:false|0)$/iu.test(elementText(childNamed(question, 'single')))

const elementText = (element: XmlElement | undefined) => (element === undefined ? '' : textOf(element).trim())

/** Whether it is the text that Moodle writes if an author wrote none. */
const isStock = (html: string) => /^(?:<p>)?Your answer is (?:partially )?(?:in)?correct\.(?:<\/p>)?$/u.test(html)

/** The `<text>` of an element. */
function plainText(element: XmlElement | undefined): string {
  const content = element === undefined ? undefined : childNamed(element, 'text')
  return content === undefined ? '' : textOf(content).trim()
}
