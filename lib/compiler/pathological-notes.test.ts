import { expect, test } from 'vitest'
import { checkVault } from './check-notes'
import { readNote } from './read-note'

const question = (stem: string, options = '- A) one\n- B) two') =>
  `**Question:** ${stem}\n\n**Options:**\n${options}\n\n**정답: A**\n`
const many = (text: string, times: number) => text.repeat(times)

/** Each is as long as a note may be. Anything that looks twice at a text for each of its signs would take hours. */
const hostile: [name: string, note: string][] = [
  ['a line of a million spaces and a letter', `# ${many(' ', 1_000_000)}x`],
  ['a line of a million spaces', `${many(' ', 1_000_000)}x`],
  ['a bullet of a million spaces', `${question('x')}\n💡 추가 설명:\n- **B**${many(' ', 900_000)}x`],
  ['an answer of a million spaces', question('x').replace('A**', `A${many(' ', 900_000)}x`)],
  ['a line of a million tabs and stars', many('\t*', 500_000)],
  ['a line of bold marks', many('** ', 600_000)],
  ['a line of emoji', many('💡', 400_000)],
  ['a line of bullets', many('* ', 900_000)],
  ['a line of brackets', many('[', 1_000_000)],
  ['a line of back quotes in runs of every length', Array.from({ length: 1900 }, (_, i) => many('`', i + 1)).join(' ')],
  ['a line of comments', `\`%%\` ${many('%% ', 600_000)}`],
  ['hashtags without end', `#${many('a', 1_000_000)}#`],
  ['an answer of separators', question('x').replace('A**', `A, ${many(' ', 500_000)},${many(', ', 300_000)}x`)],
  ['a label of letters', `${question('x')}\n💡 추가 설명:\n- **${many('A, ', 400_000)}** - x`],
  ['a label of brackets', `${question('x')}\n💡 추가 설명:\n- **${many('( ', 600_000)}** - x`],
  ['a line of asterisks behind a bullet', `${question('x')}\n💡 추가 설명:\n- ${many('*', 1_000_000)}`],
  [
    'ten thousand options with a bullet each',
    `${question('x', many('- A) one word\n', 30_000))}\n💡 추가 설명:\n${many('- **one** - x\n', 30_000)}`,
  ],
  ['a hundred thousand question sections', many('## 관련 문제\n', 100_000)],
  ['rules after a question', question(`x\n${many('---\n', 200_000)}`)],
  ['questions without end', many(question('x'), 15_000)],
  ['fences that open and close', many('```\n', 300_000)],
  ['lists in lists', Array.from({ length: 1800 }, (_, i) => `${many(' ', i)}- x`).join('\n')],
  ['a bomb of YAML aliases', `---\na: &a [x]\n${many('b: [*a, *a]\n', 500)}---\n`],
  ['YAML in YAML', `---\na: ${many('[', 30_000)}\n---\n`],
]

test.each(hostile)('reads %s', (_, text) => {
  const { data } = readNote({ path: 'note.md', bytes: Buffer.from(text) })
  expect(data.path).toBe('note.md')
})

test('compares ten thousand questions of one set of options', () => {
  const notes = Array.from({ length: 100 }, (_, note) => {
    const questions = Array.from({ length: 100 }, (_, i) =>
      question(`Which of the two is number ${note * 100 + i} of all?`),
    )
    return readNote({ path: `${note}.md`, bytes: Buffer.from(questions.join('\n')) }).data
  })
  expect(checkVault(notes).filter(({ ruleId }) => ruleId === 'key-conflict')).toEqual([])
})
