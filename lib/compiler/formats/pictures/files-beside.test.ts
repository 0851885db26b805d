import { expect, test } from 'vitest'
import { filesBeside } from './files-beside'

test('names pictures and notes that a text shows, once each, but not where code or an escape only speaks of them', () => {
  const option = (label: string, text: string, explanation: string | null) => ({
    label,
    text,
    isKey: label === 'A',
    explanation,
  })
  const question = {
    line: 7,
    stem: 'Which? ![[cup.png]] ![[cup.png|a cup]] `![[no.png]]` \\![[link]]',
    options: [option('A', '![pot](img/pot.png)', null), option('B', 'x', 'as drawn: ![[lid.svg|40]]')],
    generalExplanation: 'See ![[Tea#Pots]].',
  }
  const note = { path: 'drink/tea.md', title: 'Tea', tags: [], aliases: [], questions: [question] }
  expect(filesBeside({ notes: [note], messages: [] }, (_, name) => name === 'lid.svg')).toEqual(
    ['cup.png', 'img/pot.png', 'Tea'].map((target) => ({
      file: 'drink/tea.md',
      line: 7,
      what: `\`${target}\``,
      why: 'a file that a text shows is not carried; its name stays',
      questions: 0,
    })),
  )
})
