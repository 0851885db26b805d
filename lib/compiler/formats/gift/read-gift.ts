import { begin } from '../bank/file-questions'
import { checkCount, QuestionCollector } from '../bank/question-collector'
import { type Imported, type SourceFile, UnreadableFile } from '../format'
import { fromCategory } from '../moodle/category'
import { readMoodleText } from '../moodle/moodle-text'
import { areEachRight, EACH_RIGHT, rightShares } from '../moodle/right-shares'

const unescapeSigns = (text: string) => text.replace(/\\([~=#{}:\\n])/g, (_, char) => (char === 'n' ? '\n' : char))

interface Block {
  /** From 1. */
  line: number
  comment: string
  text: string
}

/** Reads one file. Each question is read alone, so that a bad one costs no other. */
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
    else if (close === -1) this.loseQuestion(block.line, `question \`${begin(body)}\``, 'its closing brace `}` lacks')
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
      tags: [...comment.matchAll(/\[tag:([^\]]*)\]/gu)].map(([, tag]) => tag!),
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

const CATEGORY = /^\$CATEGORY:(.*)$/u
const MARK = /^(?:::|\$CATEGORY:)/u

/** A blank line inside braces is the author's slip, as long as what follows begins no question of its own. */
function splitBlocks(text: string): Block[] {
  const blocks: Block[] = []
  let isOpen = false
  for (const paragraph of paragraphsOf(text)) {
    const continues: boolean = isOpen && !MARK.test(paragraph.text) && findUnescaped(paragraph.text, '{', 0) === -1
    if (continues) blocks.at(-1)!.text += `\n\n${paragraph.text}`
    else blocks.push(paragraph)
    const open: number = continues ? 0 : findUnescaped(paragraph.text, '{', 0)
    isOpen = open !== -1 && findUnescaped(paragraph.text, '}', open) === -1
  }
  return blocks
}

/** Questions are parted by blank lines or begin with a mark. A comment belongs to what it stands above. */
function paragraphsOf(text: string): Block[] {
  const paragraphs: Block[] = []
  let current: Block | null = null
  let comment = ''
  for (const [i, raw] of text.split('\n').entries()) {
    const line = raw.trim()
    if (line.startsWith('//')) comment += line
    else if (line !== '' && current !== null && !MARK.test(line)) current.text += `\n${raw}`
    else {
      current = line === '' ? null : { line: i + 1, comment, text: line }
      comment = ''
      if (current !== null) paragraphs.push(current)
      if (line.startsWith('$CATEGORY:')) current = null
    }
  }
  return paragraphs
}

function findUnescaped(text: string, char: string, from: number): number {
  for (let i = from; i < text.length; i++) {
    if (text[i] === '\\') i++
    else if (text[i] === char) return i
  }
  return -1
}

/** Parts a text at each of some signs that is not escaped; the sign stays at the beginning of its part. */
function splitAt(text: string, signs: string): string[] {
  const parts = ['']
  for (let i = 0; i < text.length; i++) {
    const char = text[i]!
    if (signs.includes(char)) parts.push('')
    parts[parts.length - 1] += char === '\\' ? char + (text[++i] ?? '') : char
  }
  return parts
}

interface Answers {
  options: { text: string; isKey: boolean; feedback: string }[]
  general: string
  isPartial: boolean
}

/** Reads what stands in the braces. Only a question with options can be carried. */
function readAnswers(braces: string): Answers | { why: string } {
  const at = findGeneral(braces)
  const general = at === -1 ? '' : braces.slice(at + 4)
  const body = (at === -1 ? braces : braces.slice(0, at)).trim()
  const truth = /^(T|TRUE|F|FALSE)\s*(?:#|$)/iu.exec(body)?.[1]
  if (truth !== undefined) return readTruth(body, truth.toUpperCase().startsWith('T'), general)
  if (body === '') return { why: 'it asks for an essay, and only multiple choice is carried' }
  if (body.startsWith('#')) return { why: 'it asks for a number, and only multiple choice is carried' }
  const parts = splitAt(body, '=~').map((part) => part.trim())
  if (!parts.some((part) => part.startsWith('~'))) {
    return { why: `it asks for ${/(?<!\\)->/u.test(body) ? 'pairs' : 'a word'}, and only multiple choice is carried` }
  }
  const options = parts.slice(1).map(readOption)
  const shares = options.map(({ share }) => share)
  const isSingle = parts.some((part) => part.startsWith('='))
  if (areEachRight(shares, isSingle)) return { why: EACH_RIGHT }
  const isKey = rightShares(shares)
  return {
    options: options.map((option, i) => ({ ...option, isKey: isKey[i]! })),
    general,
    isPartial: options.some((option, i) => !isKey[i] && option.share > 0),
  }
}

function findGeneral(text: string): number {
  for (let at = findUnescaped(text, '#', 0); at !== -1; at = findUnescaped(text, '#', at + 1)) {
    if (text.startsWith('####', at)) return at
  }
  return -1
}

function readOption(part: string): { text: string; share: number; feedback: string } {
  const isRight = part.startsWith('=')
  const [, percent, rest = ''] = /^\s*(?:%(-?\d+(?:\.\d+)?)%)?(.*)$/su.exec(part.slice(1))!
  const [text = '', ...feedback] = splitAt(rest, '#')
  const share = percent === undefined ? (isRight ? 100 : 0) : Number(percent)
  return { text, share, feedback: feedback.join('').slice(1) }
}

/** `{T#why false is wrong#why true is right}`: the first feedback is for the wrong answer. */
function readTruth(body: string, isTrue: boolean, general: string): Answers {
  const [, wrong = '', right = ''] = splitAt(body, '#').map((part) => part.replace(/^#/, ''))
  const option = (text: string, isKey: boolean) => ({ text, isKey, feedback: isKey ? right : wrong })
  return { options: [option('True', isTrue), option('False', !isTrue)], general, isPartial: false }
}
