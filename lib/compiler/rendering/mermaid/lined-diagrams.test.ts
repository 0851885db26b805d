import { expect, test } from 'vitest'
import { drawDiagram, drawMermaid } from '../drawing/draw-diagram'

/** All words of a drawing, and how many lines join its shapes. */
function shown(source: string): string {
  const svg = drawMermaid(source)
  const words = [...svg.matchAll(/<text [^>]*>(.*?)<\/text>/g)].map(([, text]) => text!.replace(/<[^>]*>/g, ''))
  const lines = svg.match(/class="(?:edge|message|class-relationship|er-relationship)"/g) ?? []
  return `${words.sort().join(', ')}; ${lines.length}`
}

test.each([
  ['classDiagram\nA-->B', 'A, B; 1'],
  ['classDiagram\nC*--D\nE<|..D:물', 'C, D, E, 물; 2'],
  ['classDiagram\n찻잔 "1"o--"*" 잎', '*, 1, 잎, 찻잔; 1'],
  ['classDiagram\nclass A["찻잔 하나"]\nA --> B', 'B, 찻잔 하나; 1'],
  ['classDiagram\nclass A{\n+int x\n}\n<<interface>> B\nB : y()', '&lt;&lt;interface&gt;&gt;, + x: int, A, B, y(); 0'],
  ['erDiagram\nA||--o{B : x', '(no attributes), (no attributes), A, B, x; 1'],
  ['erDiagram\n"찻잔" ||--|{ "잎 차" : "담음"', '(no attributes), (no attributes), 담음, 잎 차, 찻잔; 1'],
  ['erDiagram\nA }o..|| B', '(no attributes), (no attributes), A, B; 1'],
  ['erDiagram\nA\nB["물"] {\nint n PK, FK\n}', '(no attributes), A, PK,FK, int, n, 물; 0'],
  ['sequenceDiagram\nparent->>B: 물', 'B, parent, 물; 1'],
  [
    'sequenceDiagram\nautonumber\n물->>찻 잔: 붓는다\n찻 잔-->>물: #quot;끝#quot;',
    '1. 붓는다, 2. &quot;끝&quot;, 물, 찻 잔; 2',
  ],
  [
    'sequenceDiagram\nactor A as 사람\nloop 세 번\nA->>+B: 물\nNote over A,B: 식힘\nB-->>-A: 차\nend',
    'B, loop [세 번], 물, 사람, 식힘, 차; 2',
  ],
  ['stateDiagram-v2\n[*]-->물\n물-->차: 3분\n차 : 우린 차\n차 --> [*]', '3분, 물, 우린 차; 3'],
  ['stateDiagram-v2\ndirection LR\nA-B --> C:::hot', 'A-B, C; 1'],
  ['stateDiagram-v2\nA --> B\nclassDef hot fill:#f00,stroke-width:2px\nclass A hot', 'A, B; 1'],
  ['stateDiagram-v2\n물\nstate "우린 차" as b\nstate 잔 {\n  c --> d\n}', 'c, d, 물, 우린 차, 잔; 1'],
])('draws all of %j', (source, expected) => {
  expect(shown(source)).toBe(expected)
})

test.each([
  ['sequenceDiagram\nA->>', 'line 2 is not read: `A->>`'],
  ['sequenceDiagram\nA->>B', 'line 2 is not read: `A->>B`'],
  ['sequenceDiagram\nA-xB: 물', 'line 2 is not read: `A-xB: 물`'],
  ['sequenceDiagram\nA->>B: 물; B->>C: 잎', 'line 2 is not read: `A->>B: 물; B->>C: 잎`'],
  ['sequenceDiagram\nloop a\nA->>B: 물', 'it has a block without `end`'],
  ['sequenceDiagram\nbox 물\nend', 'line 2 is not read: `box 물`'],
  ['classDiagram\nA -- B', 'line 2 is not read: `A -- B`'],
  ['classDiagram\nstyle --> B\nstyle A --> B', 'line 3 is not read: `style A --> B`'],
  ['classDiagram\nA-->', 'line 2 is not read: `A-->`'],
  ['classDiagram\nnote "물"', 'line 2 is not read: `note "물"`'],
  ['classDiagram\nclass A {\nx', 'it has a class without `}`'],
  ['erDiagram\nA one to many B : x', 'line 2 is not read: `A one to many B : x`'],
  ['erDiagram\nA {\nx\n}', 'line 3 is not read: `x`'],
  ['stateDiagram-v2\nA -->', 'line 2 is not read: `A -->`'],
  ['stateDiagram-v2\nstate A <<fork>>', 'line 2 is not read: `state A <<fork>>`'],
  ['stateDiagram-v2\nA --> B\nnote right of A : 물', 'line 3 is not read: `note right of A : 물`'],
  ['---\ntitle: 차\n---\nerDiagram\nA', 'only a flowchart can have a title'],
])('draws nothing of %j, for %j', (source, fault) => {
  expect(drawDiagram(source, '')).toEqual({ fault })
})

test.each(['sequenceDiagram', 'classDiagram', 'erDiagram', 'stateDiagram'])(
  'refuses a hostile line of a %s in a moment',
  (kind) => {
    for (const piece of [
      'a',
      ' ',
      '-',
      '"',
      'a-',
      'a ',
      '<',
      ':',
      'a:',
      '"a" ',
      'a->>',
      '{',
      'style a',
      'class a',
      ';-',
    ]) {
      // Work that grew with the square of this would outlast the test's time limit.
      expect(drawDiagram(`${kind}\na a ${piece.repeat(300_000)} --`, '')).toHaveProperty('fault')
    }
  },
)
