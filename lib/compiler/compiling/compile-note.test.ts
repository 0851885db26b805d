import { expect, test } from 'vitest'
import { compileNote } from './compile-note'

const noteOf = (lines: number) => `# 물 끓이기

## 설명

\`\`\`js
${'heat(1)\n'.repeat(lines)}\`\`\`

## 관련 문제

**Question:** What does this do?

\`\`\`js
let cups = 2
\`\`\`

**Options:**

- A) It counts
- B) It heats

**정답: A**
`

const stemOf = (lines: number) => {
  const { items } = compileNote({ path: '물.md', bytes: Buffer.from(noteOf(lines)) })
  return items[0]!.stem.join('')
}

test('the code of a note and of its questions is coloured', () => {
  expect(stemOf(10)).toContain('<span class="hl-keyword">let</span> cups')
})

test('a question has no colours left where its note has used them', () => {
  expect(stemOf(2_500)).toContain('<code class="language-js">let cups')
})
