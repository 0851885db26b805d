import { spawnSync } from 'node:child_process'
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'

let folder: string
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'haeseol-import-'))
})
afterEach(() => rmSync(folder, { recursive: true }))

const haeseol = (...args: string[]) =>
  spawnSync(process.execPath, ['cli/haeseol.mjs', ...args], {
    encoding: 'utf8',
    env: { ...process.env, NO_COLOR: '1' },
  })
test('a file becomes notes, with a report of what was not carried', () => {
  const file = join(folder, 'tea.gift')
  writeFileSync(file, '::Pots:: Which? {=Clay#thick ~Glass}\n\nDescribe one. {}\n')
  const { stdout, status } = haeseol('import', file, '--out', join(folder, 'notes'))
  expect(stdout).toBe(
    `${file}:3: not carried: question \`Describe one.\`: it asks for an essay, and only multiple choice is carried\n` +
      '1 question in 1 note from gift, 1 thing not carried\n',
  )
  expect([status, readdirSync(join(folder, 'notes'))]).toEqual([0, ['tea.md']])
})

test.each(['gift', 'moodle-xml', 'qti3', 'anki', 'csv', 'html'])(
  'an export as %s names the pictures that stay behind',
  (format) => {
    const note = '# Tea\n\n**Question:** Which? ![[cup.png]]\n\n**Options:**\n- A) x\n- B) y\n\n**정답: A**\n'
    writeFileSync(join(folder, 'tea.md'), note)
    const { stderr } = haeseol('export', folder, '--format', format, '--out', join(folder, 'out'))
    expect(stderr).toContain('tea.md:3: not carried: `cup.png`: a file that a text shows is not carried')
    expect(stderr).toContain('1 thing not carried')
  },
)

test('writes over no note, and none beside one that is there', () => {
  const file = join(folder, 'tea.gift')
  writeFileSync(file, '$CATEGORY: a\n\nWhich? {=x ~y}\n\n$CATEGORY: b\n\nWhich? {=x ~y}\n')
  writeFileSync(join(folder, 'b.md'), '# Mine\n')
  const { stderr, status } = haeseol('import', file, '--out', folder)
  expect([status, stderr.includes('expected a name that is free')]).toEqual([1, true])
  expect([readdirSync(folder).toSorted(), readFileSync(join(folder, 'b.md'), 'utf8')]).toEqual([
    ['b.md', 'tea.gift'],
    '# Mine\n',
  ])
})

test('carries each of 1,701 questions of one category, which are more than one note holds', () => {
  const file = join(folder, 'tea.gift')
  writeFileSync(file, Array.from({ length: 1_701 }, (_, i) => `Which ${i}? {=a ~b ~c ~d}\n`).join('\n'))
  const { stdout } = haeseol('import', file, '--out', join(folder, 'notes'))
  expect(stdout).toBe('1701 questions in 2 notes from gift, 0 things not carried\n')
})

test('says where a file cannot be read', () => {
  const file = join(folder, 'quiz.xml')
  writeFileSync(file, '<quiz>\n<question>\n</quiz>')
  const { stderr, status } = haeseol('import', file, '--out', folder)
  expect([status, stderr.startsWith(`${file}:3: Unexpected XML`)]).toEqual([1, true])
})
