import { expect, test } from 'vitest'
import { lines, shown } from '../../testing/shown-bank'
import { gift } from './gift'

const read = (text: string) => shown(gift.read({ name: 'tea.gift', bytes: new TextEncoder().encode(lines(text)) }))

test('reads categories, names, tags, feedback, weights and general feedback', () => {
  expect(
    read(`
// A comment of its own

$CATEGORY: $course$/top/drink/tea

// [id:7] [tag:steeping] [tag:pots]
::Even taste:: [html]Which <b>two</b> steps help\\: most? {
  ~%50%Weigh the leaves # 계량이 먼저
  ~%50%Time it
  ~%-100%Guess # nobody \\= nothing
  #### Both are measures.
}
`),
  ).toBe(
    lines(`
drink/tea.md · Even taste · #steeping · #pots
? Which **two** steps help: most?
[A] Weigh the leaves ← 계량이 먼저
[B] Time it
 C  Guess ← nobody = nothing
! Both are measures.
`),
  )
})

test('reads true and false as two options, and a gap in the middle of a sentence', () => {
  expect(
    read(`
Green tea wants boiling water. {F#It turns bitter.#Right}

Green tea wants {=80 ~100 ~40}.
`),
  ).toBe(
    lines(`
tea.md · tea
? Green tea wants boiling water.
 A  True ← It turns bitter.
[B] False ← Right
? Green tea wants \\_\\_\\_.
[A] 80
 B  100
 C  40
`),
  )
})

test('names with its line what is no multiple choice, and goes on', () => {
  expect(
    read(`
::Essay:: Describe a pot. {}

How hot? {#80:5}

Name it. {=tea =chai}

Pair them. {=a -> 1 =b -> 2}

Just text.

Half { =open ~never

::Good:: Which? {=a ~%50%b ~c}
`),
  ).toBe(
    lines(`
tea.md · Good
? Which?
[A] a
 B  b
 C  c
lost :1 question \`Describe a pot.\`: it asks for an essay, and only multiple choice is carried
lost :3 question \`How hot?\`: it asks for a number, and only multiple choice is carried
lost :5 question \`Name it.\`: it asks for a word, and only multiple choice is carried
lost :7 question \`Pair them.\`: it asks for pairs, and only multiple choice is carried
lost :9 text \`Just text.\`: it has no answers in braces
lost :11 question \`Half { =open ~never\`: its closing brace \`}\` is missing
lost :13 weights in \`Which?\`: an option is right or wrong here, never in part
`),
  )
})

test('parts a question whose brace is not closed from the next, and takes a blank line in braces for a slip', () => {
  expect(
    read(`
Half? {=open ~never

Which? {
=a

~b
}
`),
  ).toBe(
    'tea.md · tea\n? Which?\n[A] a\n B  b\nlost :1 question `Half? {=open ~never`: its closing brace `}` is missing',
  )
})

test('reads tags from the comment right above a question alone', () => {
  expect(read('// [tag:stray]\n\n// [tag:hot]\nWhich? {=a ~b}')).toBe('tea.md · tea · #hot\n? Which?\n[A] a\n B  b')
})

test('keeps plain text plain and Markdown as it is', () => {
  expect(read('[plain]2 * 3 * 4? {=[markdown]**24** ~_9_}')).toBe(
    'tea.md · tea\n? 2 \\* 3 \\* 4?\n[A] **24**\n B  \\_9\\_',
  )
})

test('leaves out a question of which one option is chosen and two would each be right', () => {
  expect(read('Which? {=a =b ~c}')).toBe(
    'lost :1 question `Which?`: each of several options is right alone, which a note cannot say',
  )
  expect(read('Which two? {~%50%a ~%50%b ~%-100%c}')).toBe('tea.md · tea\n? Which two?\n[A] a\n[B] b\n C  c')
})
