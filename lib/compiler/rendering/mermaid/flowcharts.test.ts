import { expect, test } from 'vitest'
import { drawDiagram, drawMermaid } from '../drawing/draw-diagram'
import { prepareDiagram } from './mermaid'

const unescaped = (text: string) =>
  text.replaceAll('&quot;', '"').replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&amp;', '&')

/** The words of a drawing's boxes, its arrows, and the titles of its groups in brackets. */
function shown(source: string): string {
  const svg = drawMermaid(source)
  const boxes = [...svg.matchAll(/<g class="(node|subgraph)" data-id="([^"]*)" data-label="([^"]*)"/g)].map(
    ([, kind, id, label]) => ({ id, words: kind === 'node' ? unescaped(label!) : `[${unescaped(label!)}]` }),
  )
  const wordsOf = (found: string | undefined) => boxes.find(({ id }) => id === found)?.words
  const arrows = [...svg.matchAll(/<polyline class="edge"[^>]*>/g)].map(([edge]) => {
    const [, from, to, style] = /data-from="([^"]*)" data-to="([^"]*)" data-style="([^"]*)"/.exec(edge)!
    const heads = (edge.includes('marker-start') ? '<' : '') + style + (edge.includes('marker-end') ? '>' : '')
    const label = unescaped(/data-label="([^"]*)"/.exec(edge)?.[1] ?? '')
    return `${wordsOf(from)} ${heads.replace('solid', '-')} ${label}${label && ' '}${wordsOf(to)}`
  })
  return [boxes.map(({ words }) => words).join(', '), ...arrows].join('; ')
}

test.each([
  ['A-->B', 'A, B; A -> B'],
  ['A-->B[b]', 'A, b; A -> b'],
  ['A[물]-->B[잎]\nB-->|예|C{끝?}', '물, 잎, 끝?; 물 -> 잎; 잎 -> 예 끝?'],
  ['A-.->B', 'A, B; A dotted> B'],
  ['E---F', 'E, F; E - F'],
  ['A-B --> C', 'A-B, C; A-B -> C'],
  ['물 --> 잎', '물, 잎; 물 -> 잎'],
  ['물[물] --> 잎[잎]', '물, 잎; 물 -> 잎'],
  ['A1[물] --> 잎', '물, 잎; 물 -> 잎'],
  ['subgraph 가열\nA --> B\nend\n가열 --> C', '[가열], C, A, B; [가열] -> C; A -> B'],
  ['A --글--> B', 'A, B; A -> 글 B'],
  ['A --text--- B', 'A, B; A - text B'],
  ['A["x"] --> |글| B["y"]', 'x, y; x -> 글 y'],
  ['A -- 한 잔, "차" --> B', 'A, B; A -> 한 잔, "차" B'],
  ['A -. 식힘 .-> B == 담음 ==> C', 'A, B, C; A dotted> 식힘 B; B thick> 담음 C'],
  ['A <--> B ----> C -..- D <==> E', 'A, B, C, D, E; A <-> B; B -> C; C dotted D; D <thick> E'],
  ['A ~~~ B', 'A, B'],
  ['A & B --> C & D', 'A, B, C, D; A -> C; A -> D; B -> C; B -> D'],
  ['A\n  --> B\n  --> C', 'A, B, C; A -> B; B -> C'],
  ['A; B-->C;A-->C', 'A, B, C; B -> C; A -> C'],
  ['A --> B\nclick A "https://x.com"', 'A, B; A -> B'],
  ['subgraph s [단계]\ndirection TB\nA-->B\nend', '[단계], A, B; A -> B'],
  ['direction TB\nA --> B', 'A, B; A -> B'],
  [
    'A:::hot --> B\nclassDef hot fill:#f00;\nclass A,B hot\nstyle B fill:#0f0\nlinkStyle 0,1 stroke:red',
    'A, B; A -> B',
  ],
  ['accTitle: 차\naccDescr {\n  물\n}\n%% A --> C\nA --> B', 'A, B; A -> B'],
  ['A --> B\nA[물]', '물, B; 물 -> B'],
  ['A --> B\nsubgraph s\nB\nend', '[s], A, B; A -> B'],
  ['A["#quot;물#quot; #35;1 &lt;b&gt;"]', '"물" #1 <b>'],
  ['A["`물과\n잎`"]', '물과\n잎'],
  ['A["물]"] -->|"예|"| B("잎(차)") --> C[f(x)]', '물], 잎(차), f(x); 물] -> 예| 잎(차); 잎(차) -> f(x)'],
  ['A(((물))) --> B[/잎/] --> C[\\차\\]', '물, 잎, 차; 물 -> 잎; 잎 -> 차'],
])('draws all of the flowchart %j', (statements, expected) => {
  expect(shown(`flowchart LR\n${statements}`)).toBe(expected)
})

/** The words of a drawing's boxes, in the order in which they stand along one axis. */
function inOrder(source: string, axis: 'x' | 'y'): string {
  const boxes = [
    ...drawMermaid(source).matchAll(/data-label="([^"]*)" data-shape="rectangle">\s*<rect x="([\d.]+)" y="([\d.]+)"/g),
  ]
  const placed = boxes.map(([, words, x, y]) => ({ words, at: Number(axis === 'x' ? x : y) }))
  return placed
    .sort((a, b) => a.at - b.at)
    .map(({ words }) => words)
    .join(' ')
}

test.each([
  ['A --> B\nB --> A', 'A B'],
  ['A --> B\nB -->|again| A', 'A B'],
  ['A --> B --> C\nB -.-> A', 'A B C'],
  ['A --> B --> C --> A\nC ==> B', 'A B C'],
  ['A --> B\nB <--> A', 'A B'],
  ['A --> B\nB --- A', 'A B'],
  ['subgraph s\nA --> B\nend\nB --> A', 'A B'],
])('draws the boxes in their written order though an arrow leads back: %j', (statements, expected) => {
  expect(inOrder(`flowchart LR\n${statements}`, 'x')).toBe(expected)
  expect(inOrder(`flowchart TD\n${statements}`, 'y')).toBe(expected)
})

test('keeps the head of an arrow that leads back', () => {
  expect(shown('flowchart LR\nA --> B\nB -.->|again| A')).toBe('A, B; A -> B; A <dotted again B')
})

test('an arrow against the written order that closes no circle is drawn along its own way', () => {
  expect(inOrder('flowchart LR\nA\nB\nB --> A', 'x')).toBe('B A')
})

test.each([
  ['graph TD;\nA-->B;', 'A, B; A -> B'],
  ['graph TD; A-->B; B-->C', 'A, B, C; A -> B; B -> C'],
  ['graph\nA --> B', 'A, B; A -> B'],
  ['flowchart\nA --> B', 'A, B; A -> B'],
  ['%%{init: {"theme": "dark"}}%%\nflowchart LR\nA --> B', 'A, B; A -> B'],
  ['---\ntitle: "차 한 잔"\n---\nflowchart LR\nA --> B', '[차 한 잔], A, B; A -> B'],
  ['---\nconfig:\n  theme: dark\n---\r\nflowchart LR\r\nA --> B', 'A, B; A -> B'],
])('draws the flowchart with the head %j', (source, expected) => {
  expect(shown(source)).toBe(expected)
})

test.each([
  ['A --o B', 'line 2 is not read: `--o B`'],
  ['C --x D', 'line 2 is not read: `--x D`'],
  ['A <--- B', 'line 2 is not read: `<--- B`'],
  ['A -->', 'line 2 ends too early'],
  ['A[물 --> B', 'line 2 is not read: `[물 --> B`'],
  ['A[물 --> B[잎]', 'line 2 is not read: `[물 --> B[잎]`'],
  ['A[물 --> B(잎)]', 'line 2 is not read: `물 --> B(잎)]`'],
  ['A[]', 'line 2 is not read: `[]`'],
  ['A --> B C', 'line 2 is not read: `C`'],
  ['A\n물 끓이기 --> 잎', 'line 3 is not read: `끓이기 --> 잎`'],
  ['A@{ shape: rect }', 'line 2 is not read: `@{ shape: rect }`'],
  ['subgraph 물\n물 --> 잎\nend', '`물` names a group and a box'],
  ['subgraph 물\nA\nend\n물[잔] --> A', '`물` names a group and a box'],
  ['subgraph a\nA', 'it has a `subgraph` without `end`'],
  ['A\nend', 'it has an `end` that ends nothing'],
  ['subgraph a\nA\nend\nsubgraph a\nB\nend', 'two of its groups have the same name'],
  [`${'a & '.repeat(40)}a --> ${'b & '.repeat(40)}b`, 'it has more than 1000 arrows'],
])('draws nothing of the flowchart %j, for %j', (statements, fault) => {
  expect(drawDiagram(`flowchart LR\n${statements}`, '')).toEqual({ fault })
})

test.each(['A[', 'A["', 'A(', 'A --', 'A -- x', 'A -->|', '"', '%%{', 'subgraph a [', 'accDescr {', 'linkStyle 0 '])(
  'reads 300,000 times %j in a moment',
  (hostile) => {
    for (const filler of [hostile, ' ', '-', 'a', '(']) {
      // Work that grew with the square of this would outlast the test's time limit.
      expect(() => prepareDiagram(`flowchart LR\n${hostile}${filler.repeat(300_000)}\n]`)).toThrow()
    }
  },
)
