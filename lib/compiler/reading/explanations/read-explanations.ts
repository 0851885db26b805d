import type { Compiled } from '../../base/finding'
import type { Excerpt } from '../../source/excerpt'
import { continuationOf, excerptOf, type LineRest, restOf } from '../../source/excerpt'
import type { Line } from '../../source/scan-lines'
import type { ReadOption } from '../note'
import { labelMessages } from './label-messages'
import { lackingLetter } from './lacking-letter'
import { LabelMatcher } from './match-label'
import { type Bullet, type ReadBullet, readBullet } from './read-bullet'
import { unreadLabels } from './unread-labels'

const BULLET = /^\s*[-*+](?:\s+|$)/u
const MISCONCEPTIONS = /%%(?:\s*#[^\s#%]+)+\s*%%/gu

/**
 * Reads the bullets below `추가 설명`. Each explains the options that its own label names. Everything else belongs to the
 * general explanation, including what follows the list.
 * @param lead  the text after the colon of `추가 설명:`
 * @param unread  letters of options whose labels could not be read. Labels that name them get no message of their own
 */
export function readExplanations(
  lead: LineRest,
  lines: readonly Line[],
  options: readonly ReadOption[],
  unread: readonly string[],
): Compiled<{ options: ReadOption[]; general: Excerpt[] }> {
  const matcher = new LabelMatcher(options)
  const { intro, list, tail } = splitList(lines, matcher)
  const bullets = list.map((bullet) => readBullet(bullet, matcher))
  const explained = explain(options, bullets)
  const texts = [
    excerptOf([lead, ...intro.map(whole)]),
    ...bullets.filter(isGeneral).map(({ pieces }) => excerptOf(pieces)),
    ...(tail.length > 0 ? [excerptOf(tail.map(whole))] : []),
  ]
  return {
    data: { options: explained, general: texts.filter(({ markdown }) => markdown !== '') },
    // Without options, every letter is unknown, which another rule reports.
    messages:
      options.length === 0
        ? []
        : [
            ...bullets
              .filter((bullet) => !isOfUnread(bullet, unread))
              .flatMap((bullet) => [...labelMessages(bullet), ...lackingLetter(bullet, matcher)]),
            ...unreadLabels([...intro, ...bullets.filter(isUnnamed).flatMap(({ lines }) => lines), ...tail], explained),
          ],
  }
}

const isOfUnread = ({ match }: ReadBullet, unread: readonly string[]) =>
  match.kind === 'unknown' && match.letters.every((letter) => unread.includes(letter))

const whole = (line: Line) => restOf(line, 0)

const isUnnamed = ({ match }: ReadBullet) => match.kind === 'unnamed'

const isGeneral = ({ match }: ReadBullet) => match.kind !== 'named'

/** The list ends at the first line that is neither a bullet nor an indented continuation of one. */
function splitList(lines: readonly Line[], matcher: LabelMatcher): { intro: Line[]; list: Bullet[]; tail: Line[] } {
  const list: Bullet[] = []
  const intro: Line[] = []
  for (const [i, line] of lines.entries()) {
    const mark = line.kind === 'text' ? BULLET.exec(line.text) : null
    const last = list.at(-1)
    if (mark !== null && isOwn(line, mark, last, matcher)) {
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

/**
 * A bullet below another one continues it, unless its letter names an option. Words may also name an option if the
 * bullet above is about none.
 */
function isOwn(line: Line, mark: RegExpExecArray, above: Bullet | undefined, matcher: LabelMatcher): boolean {
  if (above === undefined || marginOf(line) < above.margin + 2) return true
  const { match } = readBullet(bulletAt(line, mark), matcher)
  if (match.kind !== 'named') return false
  return match.by === 'letter' || isGeneral(readBullet({ ...above, pieces: [above.pieces[0]] }, matcher))
}

const marginOf = ({ text }: Line) => text.length - text.trimStart().length

const bulletAt = (line: Line, mark: RegExpExecArray): Bullet => ({
  pieces: [restOf(line, mark[0].length)],
  lines: [line],
  margin: marginOf(line),
  indent: mark[0].length,
})

function explain(options: readonly ReadOption[], bullets: readonly ReadBullet[]): ReadOption[] {
  const bulletsOf = new Map(options.map((option) => [option, [] as ReadBullet[]]))
  for (const bullet of bullets) {
    if (bullet.match.kind !== 'named' || bullet.text.markdown === '') continue
    for (const option of bullet.match.options) bulletsOf.get(option)?.push(bullet)
  }
  return [...bulletsOf].map(([option, own]) => ({
    ...option,
    explanations: own.map(({ text }) => text),
    misconceptions: [...new Set(own.flatMap(({ lines }) => lines.flatMap(misconceptionsOf)))],
  }))
}

/** `%% #misconception/name %%`; the comment itself is blank in the line's text. */
function misconceptionsOf({ raw, text }: Line): string[] {
  return [...raw.matchAll(MISCONCEPTIONS)]
    .filter(({ index }) => text[index] !== '%')
    .flatMap(([comment]) => comment.slice(2, -2).trim().split(/\s+/u))
    .filter((tag) => tag.startsWith('#misconception/'))
    .map((tag) => tag.slice('#misconception/'.length))
}
