import { spawnSync } from 'node:child_process'
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import iconv from 'iconv-lite'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'

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
test('turns a file into notes, and reports what was not carried', () => {
  const file = join(folder, 'tea.gift')
  writeFileSync(file, '::Pots:: Which? {=Clay#thick ~Glass}\n\nDescribe one. {}\n')
  const { stdout, status } = haeseol('import', file, '--out', join(folder, 'notes'))
  expect(stdout).toBe(
    `${file}:3: not carried: question \`Describe one.\`: it asks for an essay, and only multiple choice is carried\n` +
      '1 of 2 questions in 1 note from gift tea.gift, 1 thing not carried\n',
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

test('overwrites no note, and writes none if one exists', () => {
  const file = join(folder, 'tea.gift')
  writeFileSync(file, '$CATEGORY: a\n\nWhich? {=x ~y}\n\n$CATEGORY: b\n\nWhich? {=x ~y}\n')
  writeFileSync(join(folder, 'b.md'), '# Mine\n')
  const { stderr, status } = haeseol('import', file, '--out', folder)
  expect([status, stderr.includes('expected a name that is not in use')]).toEqual([1, true])
  expect([readdirSync(folder).toSorted(), readFileSync(join(folder, 'b.md'), 'utf8')]).toEqual([
    ['b.md', 'tea.gift'],
    '# Mine\n',
  ])
})

test('carries all 1,701 questions of one category, more than one note can contain', () => {
  const file = join(folder, 'tea.gift')
  writeFileSync(file, Array.from({ length: 1_701 }, (_, i) => `Which ${i}? {=a ~b ~c ~d}\n`).join('\n'))
  const { stdout } = haeseol('import', file, '--out', join(folder, 'notes'))
  expect(stdout).toBe('1701 of 1701 questions in 2 notes from gift tea.gift, 0 things not carried\n')
})

test('reports a guessed encoding, and uses the one that is given', () => {
  const file = join(folder, 'tea.csv')
  writeFileSync(file, iconv.encode('문제,A,B,정답\n똠방각하는?,차,물,A\n', 'cp949'))
  const { stdout } = haeseol('import', file, '--out', join(folder, 'a'))
  expect(stdout.split('\n')[0]).toBe(`${file}: read as cp949, a guess; say \`--encoding\` if it is another`)
  expect(readFileSync(join(folder, 'a', 'tea.md'), 'utf8')).toContain('똠방각하는?')
  const stated = haeseol('import', file, '--out', join(folder, 'b'), '--encoding', 'cp949')
  expect(stated.stdout).toBe('1 of 1 question in 1 note from csv tea.csv, 0 things not carried\n')
  const unknown = haeseol('import', file, '--out', join(folder, 'c'), '--encoding', 'cp1')
  expect([unknown.status, unknown.stderr]).toEqual([1, expect.stringContaining('Unexpected encoding `cp1`')])
})

describe('a folder', () => {
  const GIFT = 'Which? {=x ~y}\n'
  const CSV = 'question,A,B,key\nWhich?,x,y,A\n'

  test('is imported file by file, each in its own format, into folders of the same names', () => {
    const from = join(folder, 'in')
    mkdirSync(join(from, 'deep', 'er'), { recursive: true })
    writeFileSync(join(from, 'tea.gift'), GIFT)
    writeFileSync(join(from, 'tea.csv'), CSV)
    writeFileSync(join(from, 'deep', 'er', 'tea.csv'), CSV)
    writeFileSync(join(from, 'README.md'), 'Hello.\n')
    const out = join(folder, 'out')
    const { stdout, stderr, status } = haeseol('import', from, '--out', out)
    expect(stdout.split('\n')).toEqual([
      expect.stringContaining('README.md: skipped: Unexpected Markdown without a question'),
      '1 of 1 question in 1 note from csv tea.csv, 0 things not carried',
      '1 of 1 question in 1 note from csv tea.csv, 0 things not carried',
      '1 of 1 question in 1 note from gift tea.gift, 0 things not carried',
      `${from}: 3 of 3 questions in 3 notes from 3 files, 0 things not carried`,
      '',
    ])
    expect([stderr, status]).toEqual(['', 0])
    expect(readdirSync(out, { recursive: true }).toSorted()).toEqual([
      'deep',
      'deep/er',
      'deep/er/tea.md',
      'tea 2.md',
      'tea.md',
    ])
  })

  test('is not left through links', () => {
    const from = join(folder, 'in')
    mkdirSync(from)
    writeFileSync(join(folder, 'secret.gift'), GIFT)
    mkdirSync(join(folder, 'outside'))
    writeFileSync(join(folder, 'outside', 'secret.csv'), CSV)
    symlinkSync(join(folder, 'secret.gift'), join(from, 'a.gift'))
    symlinkSync(join(folder, 'outside'), join(from, 'b'))
    const { stdout, status } = haeseol('import', from, '--out', join(folder, 'out'))
    expect(stdout.match(/skipped: Unexpected link/g)).toHaveLength(2)
    expect([status, existsSync(join(folder, 'out'))]).toEqual([1, false])
  })

  test('is imported past a damaged file, with exit status 1', () => {
    const from = join(folder, 'in')
    mkdirSync(from)
    writeFileSync(join(from, 'a.xml'), '<quiz>\n<question>\n</quiz>')
    writeFileSync(join(from, 'b.gift'), GIFT)
    writeFileSync(join(from, 'c.gift'), '')
    const { stdout, stderr, status } = haeseol('import', from, '--out', join(folder, 'out'))
    expect(stderr).toContain('a.xml:3: Unexpected XML')
    expect(stderr).toContain('c.gift: Unexpected file without a question')
    expect([stdout.includes('1 of 1 question in 1 note from 1 file'), status]).toEqual([true, 1])
  })
})

test('copies the pictures of an exam to where its note finds them', () => {
  const from = join(folder, 'in')
  mkdirSync(join(from, 'exam', 'img'), { recursive: true })
  const png = 'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg=='
  writeFileSync(join(from, 'exam', 'img', 'a.jpg'), Buffer.from(png, 'base64'))
  writeFileSync(join(folder, 'secret.png'), 'secret')
  symlinkSync(join(folder, 'secret.png'), join(from, 'exam', 'b.png'))
  const shown = '![](img/a.jpg?raw=jpg) ![](../../secret.png) ![](b.png)'
  writeFileSync(join(from, 'exam', 'tea.md'), `## Which? ${shown}\n\n- [x] x\n- [ ] y\n`)
  const out = join(folder, 'out')
  const { stdout, status } = haeseol('import', from, '--out', out)
  expect(stdout.match(/picture `(?:b|\.\.\/\.\.\/secret)\.png`: its file is not there/g)).toHaveLength(2)
  expect([status, readdirSync(out, { recursive: true }).toSorted()]).toEqual([
    0,
    ['exam', 'exam/img', 'exam/img/a.jpg', 'exam/tea.md'],
  ])
  expect(readFileSync(join(out, 'exam', 'tea.md'), 'utf8')).toContain('![](img/a.jpg) ')
})

test('removes what it wrote if the system refuses a file', () => {
  const file = join(folder, 'tea.gift')
  writeFileSync(file, '$CATEGORY: a/b\n\nWhich? {=x ~y}\n\n$CATEGORY: c/d\n\nWhich? {=x ~y}\n')
  const out = join(folder, 'out')
  mkdirSync(out)
  writeFileSync(join(out, 'c'), 'a file where a folder has to be')
  const { stdout, stderr, status } = haeseol('import', file, '--out', out)
  expect([stdout, stderr.includes('nothing was written'), status]).toEqual(['', true, 1])
  expect(readdirSync(out, { recursive: true })).toEqual(['c'])
})

test('says at which line a file cannot be read', () => {
  const file = join(folder, 'quiz.xml')
  writeFileSync(file, '<quiz>\n<question>\n</quiz>')
  const { stderr, status } = haeseol('import', file, '--out', folder)
  expect([status, stderr.startsWith(`${file}:3: Unexpected XML`)]).toEqual([1, true])
})
