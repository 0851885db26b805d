import type { StageFinding } from '../base/finding'
import { lineSpan } from '../source/excerpt'
import type { Fence } from '../source/fences'
import type { Line } from '../source/scan-lines'
import { answerAt, optionsAt, questionAt } from './markers'

/** Code with its first line and those that follow it, up to its end. */
interface Block {
  fence: Fence
  opening: Line
  inner: Line[]
}

/**
 * Finds fences whose end is missing. Such a fence goes on to the end of the note, or to the opening line of the next
 * one, which then ends it. So every later fence is inside out, and the last one seems to have no end. The fence to mend
 * is the first one that contains what code does not.
 */
export function fenceFindings(lines: readonly Line[]): StageFinding[] {
  const blocks = blocksOf(lines).filter(({ fence }) => fence.quotes === 0) // those in a quote end with it
  const closed = blocks.filter(({ fence }) => fence.isClosed)
  const open = blocks.filter(({ fence }) => !fence.isClosed)
  const running = closed.filter((block) => opensAnother(block) || (open.length > 0 && holdsQuestion(block, false)))
  const first = running[0]?.opening.number ?? Number.POSITIVE_INFINITY
  const last = open.filter(({ opening }) => opening.number < first)
  return [
    ...running.map((block) => (holdsQuestion(block, true) ? swallows(block) : runsOn(block))),
    ...last.map((block) => (holdsQuestion(block, true) ? swallows(block) : unclosed(block))),
  ]
}

function blocksOf(lines: readonly Line[]): Block[] {
  const blocks: Block[] = []
  for (const line of lines) {
    if (line.fence === null) continue
    const last = blocks.at(-1)
    if (last?.fence === line.fence) last.inner.push(line)
    else blocks.push({ fence: line.fence, opening: line, inner: [] })
  }
  return blocks
}

/**
 * Whether a line in it opens code of a language by the same mark. An author who shows such a line puts a longer mark
 * around it.
 */
function opensAnother({ fence, inner }: Block): boolean {
  const opener = new RegExp(`^\\s*${fence.marker}${fence.marker[0]}*\\s*[^\\s\`~]+$`, 'u')
  return inner.some(({ text }) => opener.test(text))
}

/** @param evenShown  whether a question counts in a fence of Markdown, which is there to show how one is written */
function holdsQuestion({ fence, inner }: Block, evenShown: boolean): boolean {
  if (!evenShown && /^\s*(?:md|markdown|te?xt)\b/iu.test(fence.info)) return false
  const asText = inner.map((line): Line => ({ ...line, kind: 'text' }))
  const first = asText.findIndex((line) => questionAt(line) !== null)
  return first !== -1 && asText.slice(first).some((line) => optionsAt(line) !== null || answerAt(line) !== null)
}

const CLOSE = 'Insert a closing line of its marks where the code ends'

const swallows = ({ opening, fence }: Block): StageFinding => ({
  ruleId: 'fence-swallows',
  span: lineSpan(opening),
  reason: 'Unexpected question in code, expected the end of the fence before it',
  mend: `${CLOSE}; until then learners are not asked, and read the answer on the page. If it shows how questions are written, use \`${fence.marker}${fence.marker[0]}\` around it.`,
})

const runsOn = ({ opening, fence }: Block): StageFinding => ({
  ruleId: 'fence-unclosed',
  span: lineSpan(opening),
  reason: 'Unexpected beginning of other code in a fence, expected the end of the fence before it',
  mend: `${CLOSE}; if it shows a fence, use \`${fence.marker}${fence.marker[0]}\` around it.`,
})

const unclosed = ({ opening }: Block): StageFinding => ({
  ruleId: 'fence-unclosed',
  span: lineSpan(opening),
  reason: 'Unexpected fence without an end, expected a closing line of its marks',
  mend: `${CLOSE}: all that follows is read as code until then.`,
})
