import { type Arrow, allGroups, type Box, boxesOutside, type Flowchart, type Group } from './flowchart'
import { returnArrows } from './return-arrows'
import type { Prepared } from './scan'
import { hidden } from './words'

/**
 * Writes a flowchart for the library, which reads only ids of ASCII, and arrows between spaces.
 * @example
 * writeFlowchart(readFlowchart('graph LR\n물-->|예|B(잎)')).source // flowchart LR
 *                                                            // b0["물"]
 *                                                            // b1("잎")
 *                                                            // b0 -->|"예"| b1
 */
export function writeFlowchart(chart: Flowchart): Prepared {
  const groups = allGroups(chart.groups)
  const names = new Map([
    ...[...chart.boxes.keys()].map((id, at) => [id, `b${at}`] as const),
    ...groups.map(({ id }, at) => [id, `g${at}`] as const),
  ])
  const writeNamed = (id: string) => writeBox(names.get(id)!, chart.boxes.get(id)!)
  const returning = returnArrows(chart)
  const lines = [
    `flowchart ${chart.direction}`,
    ...boxesOutside(chart).map(writeNamed),
    ...chart.groups.flatMap((group) => writeGroup(group, names, writeNamed)),
    ...chart.arrows.map((arrow) => writeArrow(returning.has(arrow) ? turned(arrow) : arrow, names)),
  ]
  return {
    source: lines.join('\n'),
    shapes: { node: chart.boxes.size, edge: chart.arrows.length, subgraph: groups.length },
  }
}

function writeGroup(group: Group, names: Map<string, string>, writeNamed: (id: string) => string): string[] {
  return [
    `subgraph ${names.get(group.id)} ["${group.title}"]`,
    ...(group.direction === null ? [] : [`direction ${group.direction}`]),
    ...[...group.boxes].map(writeNamed),
    ...group.groups.flatMap((inner) => writeGroup(inner, names, writeNamed)),
    'end',
  ]
}

/** The library ends a label at the first sign that could close its shape. */
const writeBox = (name: string, { words, shape: [open, close] }: Box) =>
  `${name}${open}"${hidden(words, close[0])}"${close}`

/** The same arrow, written from its head: the library places the box that is written first before the other. */
const turned = ({ from, to, line, words }: Arrow): Arrow => ({
  from: to,
  to: from,
  line: HEAD_FIRST[line] ?? line,
  words,
})

const HEAD_FIRST: Record<string, string> = {
  '-->': '<---',
  '-.->': '<-.-',
  '==>': '<===',
  '---': '---',
  '-.-': '-.-',
  '===': '===',
}

const writeArrow = ({ from, to, line, words }: Arrow, names: Map<string, string>) =>
  `${names.get(from)} ${line}${words === '' ? '' : `|"${hidden(words, '|')}"|`} ${names.get(to)}`
