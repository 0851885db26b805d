import { type LabelMatch, LabelMatcher } from './match-label'
import type { Compiled, ReadOption, RuledFinding, SourceText } from './note'
import type { Line } from './scan-lines'
import { continuationOf, type Piece, restOf, sourceText } from './source-text'

const BULLET = /^(\s*)[-*+](?:\s+|$)/u
const SEPARATOR = /^(?:\s*[:：]|\s*[–—]|\s+-(?!\d)|-(?=\s))\s*/u
/** A letter may go without a separator, but not where the sentence runs on: `**B**는 …`, `**B**, **C** - …`. */
const RUNS_ON = /^(?:\S|\s+(?:[,&+/·~=]|(?:와|과|및|and|or|vs\.?)\s))/u
const MISCONCEPTIONS = /%%((?:\s*#[^\s#%]+)+)\s*%%/gu

interface Bullet {
  /** Its text, label included. */
  pieces: [Piece, ...Piece[]]
  lines: Line[]
  /** Of its text. */
  indent: number
}

interface ReadBullet extends Bullet {
  match: LabelMatch
  label: Piece
  /** What follows label and separator. */
  text: SourceText
}

/**
 * Reads the bullets below `추가 설명`. Each is read alone and goes to the options that its own label names; all else
 * is general, and so is what follows the list.
 * @param lead  what stands behind the colon of `추가 설명:`
 */
export function readExplanations(
  lead: Piece,
  lines: readonly Line[],
  options: readonly ReadOption[],
): Compiled<{ options: ReadOption[]; general: SourceText[] }> {
  const matcher = new LabelMatcher(options)
  const { intro, list, tail } = splitList(lines, matcher)
  const bullets = list.map((bullet) => readBullet(bullet, matcher))
  const texts = [
    sourceText([lead, ...intro.map(whole)]),
    ...bullets.filter(isGeneral).map(({ pieces }) => sourceText(pieces)),
    ...(tail.length > 0 ? [sourceText(tail.map(whole))] : []),
  ]
  return {
    data: { options: explain(options, bullets), general: texts.filter(({ markdown }) => markdown !== '') },
    // Without options every letter is unknown, and that is another rule's.
    messages: options.length === 0 ? [] : bullets.flatMap(messagesOf),
  }
}

const whole = (line: Line) => restOf(line, 0)

const isGeneral = ({ match }: ReadBullet) => match.kind !== 'named'

/** The list ends at the first line that is neither a bullet nor an indented continuation of one. */
function splitList(lines: readonly Line[], matcher: LabelMatcher): { intro: Line[]; list: Bullet[]; tail: Line[] } {
  const list: Bullet[] = []
  const intro: Line[] = []
  let margin = 0
  for (const [i, line] of lines.entries()) {
    const mark = line.kind === 'text' ? BULLET.exec(line.text) : null
    const last = list.at(-1)
    if (last === undefined && mark !== null) margin = mark[1]!.length
    if (mark !== null && (mark[1]!.length < margin + 2 || namesOwn(line, mark, matcher))) {
      list.push(bulletAt(line, mark))
    } else if (last === undefined) {
      intro.push(line)
    } else if (line.text === '' || /^\s/u.test(line.text)) {
      last.pieces.push(continuationOf(line, last.indent))
      last.lines.push(line)
    } else {
      return { intro, list, tail: lines.slice(i) }
    }
  }
  return { intro, list, tail: [] }
}

/** A bullet below another continues it, unless it is about options of its own. */
const namesOwn = (line: Line, mark: RegExpExecArray, matcher: LabelMatcher) =>
  !isGeneral(readBullet(bulletAt(line, mark), matcher))

const bulletAt = (line: Line, mark: RegExpExecArray): Bullet => ({
  pieces: [restOf(line, mark[0].length)],
  lines: [line],
  indent: mark[0].length,
})

function readBullet(bullet: Bullet, matcher: LabelMatcher): ReadBullet {
  const [first, ...more] = bullet.pieces
  const run = boldRun(first)
  if (run === null) return { ...bullet, match: { kind: 'unnamed' }, label: first, text: sourceText(bullet.pieces) }
  const separator = SEPARATOR.exec(run.rest.text)?.[0]
  const text = sourceText([cut(run.rest, separator?.length ?? 0), ...more])
  const match = matcher.match(run.label.text)
  const isSeparated = separator !== undefined || run.isClosed
  const isLabel = isSeparated || (isLetters(match) && !RUNS_ON.test(run.rest.text))
  return { ...bullet, match: isLabel ? match : { kind: 'unnamed' }, label: run.label, text }
}

const isLetters = (match: LabelMatch) =>
  match.kind === 'named' ? match.by === 'letter' : match.kind === 'unknown' || match.kind === 'contradiction'

const cut = ({ line, column, text }: Piece, from: number, to = text.length): Piece => ({
  line,
  column: column + from,
  text: text.slice(from, to),
})

/** The bold run at a bullet's start. `isClosed`: its separator stands inside, as in `**Option B:** …`. */
function boldRun(piece: Piece): { label: Piece; rest: Piece; isClosed: boolean } | null {
  const end = piece.text.startsWith('**') ? piece.text.indexOf('**', 2) : -1
  const run = piece.text.slice(2, end).trim()
  if (end === -1 || run === '') return null
  const isClosed = /(?:[:：]|\s[-–—])$/u.test(run)
  const from = piece.text.indexOf(run, 2)
  const label = cut(piece, from, from + (isClosed ? run.slice(0, -1).trimEnd() : run).length)
  return { label, rest: cut(piece, end + 2), isClosed }
}

function explain(options: readonly ReadOption[], bullets: readonly ReadBullet[]): ReadOption[] {
  const byPlace = options.map((): ReadBullet[] => [])
  for (const bullet of bullets) {
    if (bullet.match.kind !== 'named' || bullet.text.markdown === '') continue
    for (const place of bullet.match.options) byPlace[place]!.push(bullet)
  }
  return options.map((option, place) => ({
    ...option,
    explanations: byPlace[place]!.map(({ text }) => text),
    misconceptions: [...new Set(byPlace[place]!.flatMap(({ lines }) => lines.flatMap(misconceptionsOf)))],
  }))
}

/** `%% #misconception/name %%`; the comment itself is blank in the line's text. */
function misconceptionsOf({ raw, text }: Line): string[] {
  return [...raw.matchAll(MISCONCEPTIONS)]
    .filter(({ index }) => text[index] !== '%')
    .flatMap(([, tags]) => tags!.trim().split(/\s+/u))
    .filter((tag) => tag.startsWith('#misconception/'))
    .map((tag) => tag.slice('#misconception/'.length))
}

function messagesOf({ match, label, text }: ReadBullet): RuledFinding[] {
  const span = sourceText([label]).span
  const name = `\`${label.text}\``
  switch (match.kind) {
    case 'named':
      if (text.markdown !== '') return []
      return [
        {
          ruleId: 'explanation-empty',
          span,
          reason: `Unexpected label ${name} without a text, expected the reason behind it`,
          mend: 'Write after ` - ` why the option is right or wrong, or remove the bullet.',
        },
      ]
    case 'unknown':
      return [
        {
          ruleId: 'label-unknown',
          span,
          reason: `Unexpected letter \`${match.letters.join('`, `')}\` in the label ${name}, expected the letter of an option`,
          mend: 'Correct the letter; until then the bullet is part of the general explanation.',
        },
      ]
    case 'contradiction':
      return [
        {
          ruleId: 'label-contradiction',
          span,
          reason: `Unexpected label ${name}, expected letter and words of one option (the words are option \`${match.other}\`)`,
          mend: 'Correct the letter or the words; until then the bullet is part of the general explanation.',
        },
      ]
    case 'ambiguous':
      return [
        {
          ruleId: 'label-ambiguous',
          span,
          reason: `Unexpected label ${name} that fits the options \`${match.letters.join('`, `')}\`, expected one of them`,
          mend: 'Begin the label with the letter, as in `**Option B** - `; until then the bullet is part of the general explanation.',
        },
      ]
    case 'unnamed':
      return []
  }
}
