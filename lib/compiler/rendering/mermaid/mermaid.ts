import { boxesOutside, type Flowchart } from './flowchart'
import { readClasses } from './read-class'
import { readEntities } from './read-entities'
import { readFlowchart } from './read-flowchart'
import { readSequence } from './read-sequence'
import { readStates } from './read-states'
import type { Prepared } from './scan'
import { readWords } from './words'
import { writeFlowchart } from './write-flowchart'

const readers: Record<string, (text: string) => Prepared> = {
  sequencediagram: readSequence,
  classdiagram: readClasses,
  erdiagram: readEntities,
  statediagram: readStates,
}

/** Kinds of diagram for which there is no layout here. */
const UNDRAWN: ReadonlySet<string> = new Set(
  'architecture block c4component c4container c4context c4deployment c4dynamic gantt gitgraph journey kanban mindmap packet pie quadrantchart radar requirementdiagram sankey timeline treemap zenuml'.split(
    ' ',
  ),
)

/** Puts the signs that `prepareDiagram` hid from the library back into its drawing. */
export { withSigns } from './words'

/**
 * Rewrites a diagram so that the library draws all of it. Without this, the library silently leaves out what it does not
 * understand.
 * @throws Error for what could not be drawn
 */
export function prepareDiagram(written: string): Prepared {
  const { body, title } = withoutHead(written.replaceAll('\r\n', '\n'))
  const text = withoutComments(body)
  if (/^\s*(?:graph|flowchart)\b/iu.test(text)) return writeFlowchart(framed(readFlowchart(text), title))
  if (title !== '') throw new Error('only a flowchart can have a title')
  const kind = /^\s*(\w+)/u.exec(text)?.[1]?.toLowerCase() ?? ''
  if (UNDRAWN.has(kind)) throw new Error(`a diagram of the kind \`${kind}\` is not drawn`)
  return readers[kind]?.(text) ?? { source: text, shapes: {} }
}

/** Cuts off the head of a diagram, between lines `---`. Its lines stay, blank, so that faults name the right line. */
function withoutHead(written: string): { body: string; title: string } {
  const head = /^\s*---[^\S\n]*\n(?:([\s\S]*?)\n)?---[^\S\n]*\n/u.exec(written)
  if (head === null) return { body: written, title: '' }
  const title = /^title:(.*)$/mu.exec(head[1] ?? '')?.[1] ?? ''
  const body = head[0].replace(/[^\n]/gu, '') + written.slice(head[0].length)
  return { body, title: readWords(title.trim().replace(/^'(.*)'$/u, '$1')) }
}

/** Blanks the lines of comments, `%% …`, and of settings, `%%{ … }%%`. */
function withoutComments(text: string): string {
  let within = false
  const lines = text.split('\n').map((line) => {
    if (!within && !/^\s*%%/u.test(line)) return line
    within = (within || /^\s*%%\{/u.test(line)) && !line.includes('}%%')
    return ''
  })
  if (within) throw new Error('its settings `%%{` have no end')
  return lines.join('\n')
}

/** The library has no titles, so the title becomes that of a group around everything. */
function framed(chart: Flowchart, title: string): Flowchart {
  if (title === '') return chart
  return {
    ...chart,
    groups: [{ id: ' ', title, direction: null, boxes: new Set(boxesOutside(chart)), groups: chart.groups }],
  }
}
