import { begin } from '../collecting/found-question'
import { checkCount, QuestionCollector } from '../collecting/question-collector'
import { type Imported, type SourceFile, UnreadableFile } from '../format'
import { fromCategory } from '../moodle/category'
import { readMoodleText } from '../moodle/moodle-text'
import { findUnescaped, unescapeSigns } from './escapes'
import { readAnswers } from './read-answers'
import { type Block, CATEGORY, splitBlocks } from './split-blocks'

/** Reads one file. Each question is read on its own, so that a bad one does not affect others. */
export class GiftReader {
  private category = ''

  private readonly collector: QuestionCollector

  constructor(private readonly file: SourceFile) {
    this.collector = new QuestionCollector(file.beside)
  }

  read(): Imported {
    const blocks = splitBlocks(this.collector.decode(this.file))
    checkCount(blocks.filter(({ text }) => !CATEGORY.test(text)).length)
    for (const block of blocks) this.readBlock(block)
    if (blocks.length === 0)
      throw new UnreadableFile(
        'Unexpected file without a question, expected GIFT such as `::name:: question {=right ~wrong}`',
      )
    return this.collector.collected()
  }

  private readBlock(block: Block): void {
    const category = CATEGORY.exec(block.text)?.[1]
    if (category !== undefined) {
      this.category = category.trim()
      return
    }
    this.collector.meet()
    const name = /^::((?:[^\\:]|\\.|:(?!:))*)::/su.exec(block.text)
    const body = block.text.slice(name?.[0].length ?? 0).trim()
    const open = findUnescaped(body, '{', 0)
    const close = open === -1 ? -1 : findUnescaped(body, '}', open)
    if (open === -1) this.loseQuestion(block.line, `text \`${begin(body)}\``, 'it has no answers in braces')
    else if (close === -1)
      this.loseQuestion(block.line, `question \`${begin(body)}\``, 'its closing brace `}` is missing')
    else this.readQuestion(block, unescapeSigns(name?.[1]?.trim() ?? ''), body, open, close)
  }

  private readQuestion({ line, comment }: Block, name: string, body: string, open: number, close: number): void {
    const after = body.slice(close + 1).trim()
    const whole = after === '' ? body.slice(0, open) : `${body.slice(0, open)}___${body.slice(close + 1)}`
    const [, format = 'moodle', stem = ''] = /^\s*(?:\[([a-z]+)\])?(.*)$/isu.exec(whole)!
    const answers = readAnswers(body.slice(open + 1, close))
    if ('why' in answers) {
      this.loseQuestion(line, `question \`${begin(unescapeSigns(stem))}\``, answers.why)
      return
    }
    if (answers.isPartial)
      this.lose(line, `weights in \`${begin(unescapeSigns(stem))}\``, 'an option is right or wrong here, never in part')
    const filed = fromCategory(this.category, name, this.file.name)
    const text = (raw: string) => this.readText(raw, format, line, filed.path)
    this.collector.keep({
      file: null,
      line,
      stem: text(stem),
      options: answers.options.map(({ text: option, isKey, feedback }) => ({
        text: text(option),
        isKey,
        explanation: text(feedback),
      })),
      general: text(answers.general),
      ...filed,
      tags: comment.match(/(?<=\[tag:)[^\]]*(?=\])/gu) ?? [],
      aliases: [],
    })
  }

  private readText(raw: string, format: string, line: number, path: string): string {
    const [, own, text = ''] = /^\s*(?:\[(html|moodle|plain|markdown)\])?(.*)$/isu.exec(raw)!
    return readMoodleText(unescapeSigns(text.trim()), own ?? format, {
      lose: ({ what, why }) => this.lose(line, what, why),
      takePicture: (address) => this.collector.addPictureAt(path, address),
    })
  }

  private lose(line: number, what: string, why: string): void {
    this.collector.lose({ file: null, line }, what, why)
  }

  private loseQuestion(line: number, what: string, why: string): void {
    this.collector.loseQuestion({ file: null, line }, what, why)
  }
}
