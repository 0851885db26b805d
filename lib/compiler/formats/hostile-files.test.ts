import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import fc from 'fast-check'
import { zipSync } from 'fflate'
import Database from 'libsql'
import { describe, expect, test } from 'vitest'
import type { ItemBank } from '../../model/authors/bank'
import { processorMs } from '../testing/processor-ms'
import { UnreadableFile } from './format'
import { readableFormats, writableFormats } from './formats'
import { planNotes } from './notes/plan-notes'
import { safeNotePath } from './notes/safe-path'

const bank: ItemBank = {
  messages: [],
  notes: [
    {
      path: 'drink/차.md',
      title: '차 우리기',
      tags: ['drink/tea'],
      aliases: [],
      questions: [
        {
          line: 1,
          stem: 'Which **two** help?\n\n- even taste\n- every pot',
          options: [
            { label: 'A', text: '`weigh` the leaves', isKey: true, explanation: '계량은 맛을 고르게 한다' },
            { label: 'B', text: 'Use the largest pot', isKey: false, explanation: null },
            { label: 'C', text: 'Time it', isKey: true, explanation: null },
          ],
          generalExplanation: '양과 시간',
        },
      ],
    },
  ],
}
const bytes = (text: string) => new TextEncoder().encode(text)
const formatNamed = (name: string) => readableFormats.find((format) => format.name === name)!

/** What a format makes of a file: its questions or the one error that it may throw. */
function attempt(name: string, content: Uint8Array | string, fileName = 'file'): string {
  try {
    const { bank: read, losses } = formatNamed(name).read({
      name: fileName,
      bytes: typeof content === 'string' ? bytes(content) : content,
    })
    return `${read.notes.length} notes, ${losses.length} losses`
  } catch (error) {
    if (!(error instanceof UnreadableFile)) throw error
    return `${error.file ?? ''}:${error.line ?? ''} ${error.message}`
  }
}

const EXAM =
  '## Q1\nWhich helps?\n\n- A) Weigh\n- B) Guess\n\n<details><summary>Answer</summary>\n\n**Answer: A**\n\nIt is even.\n</details>\n'
const ANKI_TEXT = '#separator:tab\n#html:true\n#columns:Question\tOption A\tOption B\tKey\nWhich?\t"a ""b"""\tc\tA\n'

describe.each(readableFormats)('$name', ({ name, endings }) => {
  const written = writableFormats.find((format) => format.name === name)?.write(bank, new Date(0))
  const whole = written ?? bytes(name === 'anki-text' ? ANKI_TEXT : EXAM)

  test('reads the file that the mutations begin with', () => {
    expect(attempt(name, whole)).toBe('1 notes, 0 losses')
  })

  test('reads a damaged file or says that it cannot, and throws nothing else', () => {
    const place = fc.nat(whole.length - 1)
    const damage = fc.record({ at: place, length: fc.nat(40), bytes: fc.uint8Array({ maxLength: 12 }) })
    fc.assert(
      fc.property(fc.array(damage, { minLength: 1, maxLength: 4 }), (damages) => {
        let file: number[] = [...whole]
        for (const { at, length, bytes: inserted } of damages)
          file = [...file.slice(0, at), ...inserted, ...file.slice(at + length)]
        expect(attempt(name, new Uint8Array(file), `x${endings[0]}`)).toBeTypeOf('string')
      }),
      { numRuns: name === 'anki' ? 60 : 150 },
    )
  })

  test.each([
    ['nothing', ''],
    ['one byte', '{'],
    ['zeros', '\0\0\0\0'],
    ['a long line', 'x'.repeat(300_000)],
    ['brackets', '[{<('.repeat(20_000)],
  ])('says that %s is no file of it', (_, content) => {
    expect(attempt(name, content)).toMatch(/Unexpected|^0 notes/)
  })
})

describe('XML', () => {
  test.each([
    ['a document type', '<!DOCTYPE quiz [<!ENTITY a "b">]>\n<quiz/>', ':1 Unexpected document type'],
    ['an entity of its own', '<quiz>\n&tea;</quiz>', ':2 Unexpected XML'],
    ['an unclosed element', '<quiz>\n<question>', ':2 Unexpected XML'],
    ['elements too deep', '<a>'.repeat(100_000), ':1 Unexpected element at depth'],
    ['another root', '<rss/>', ':1 Unexpected `<rss>`, expected `<quiz>`'],
  ])('with %s is refused with its line', (_, source, message) => {
    expect(attempt('moodle-xml', source)).toContain(message)
  })
})

describe('a zip file', () => {
  test('that unpacks to more than there is room for is left before it has', () => {
    const bomb = zipSync({ 'imsmanifest.xml': new Uint8Array(110_000_000) }, { level: 1 })
    expect(bomb.length).toBeLessThan(1_000_000)
    expect(attempt('qti3', bomb)).toBe(
      'imsmanifest.xml: Unexpected zip file of more than `100000000` bytes when unpacked',
    )
  })

  test('that is cut off is told from a whole one', () => {
    const whole = writableFormats.find(({ name }) => name === 'qti3')!.write(bank, new Date(0))
    expect(attempt('qti3', whole.subarray(0, 300))).toContain('Unexpected damage')
  })

  test('without a manifest is no QTI package', () => {
    expect(attempt('qti3', zipSync({ 'a.xml': bytes('<a/>') }))).toContain('without `imsmanifest.xml`')
  })

  test('whose manifest names a file outside of it loses that item only', () => {
    const manifest =
      '<manifest><resources><resource type="imsqti_item_xmlv3p0" href="../../etc/passwd"/></resources></manifest>'
    expect(attempt('qti3', zipSync({ 'imsmanifest.xml': bytes(manifest) }))).toBe('0 notes, 1 losses')
  })
})

describe('a collection of Anki', () => {
  function collection(sql: string): Uint8Array {
    const folder = mkdtempSync(join(tmpdir(), 'haeseol-test-'))
    const database = new Database(join(folder, 'c'))
    database.exec(sql)
    database.close()
    const content = readFileSync(join(folder, 'c'))
    rmSync(folder, { recursive: true })
    return zipSync({ 'collection.anki2': new Uint8Array(content) })
  }

  test('whose notes are a view that never ends is refused before it is asked', () => {
    const endless =
      'CREATE VIEW notes AS WITH RECURSIVE n(id) AS (SELECT 1 UNION ALL SELECT id + 1 FROM n) SELECT id, 1 AS mid FROM n'
    expect(attempt('anki', collection(`CREATE TABLE col (x); CREATE TABLE cards (x); ${endless}`))).toContain(
      'without a table `notes`',
    )
  })

  test('that is another database is refused', () => {
    expect(attempt('anki', collection('CREATE TABLE tea (x)'))).toContain('without a table `notes`')
  })

  test('with types that are no JSON is refused', () => {
    const sql =
      "CREATE TABLE col (models, decks); INSERT INTO col VALUES ('{', '{}'); CREATE TABLE cards (nid, did); CREATE TABLE notes (id, mid, tags, flds)"
    expect(attempt('anki', collection(sql))).toContain('collection.anki2: Unexpected database')
  })
})

describe('HTML in a question', () => {
  const quiz = (html: string) =>
    `<quiz><question type="multichoice"><questiontext format="html"><text><![CDATA[${html}]]></text></questiontext><answer fraction="100"><text>a</text></answer><answer fraction="0"><text>b</text></answer></question></quiz>`

  test.each([
    ['scripts are no text', '<p>Which?<script>alert(1)</script><style>p{}</style></p>', 'Which?'],
    ['handlers and styles go', '<p onclick="x()" style="a">Which <b onmouseover=x>one</b>?</p>', 'Which **one**?'],
    ['addresses stay as they are', '<p>See https://example.org/a_b?c=1.</p>', 'See https://example.org/a_b?c=1.'],
    ['what looks like Markdown stays text', '<p>2 * 3 * 4 &lt;b&gt; [x](y)</p>', '2 \\* 3 \\* 4 \\<b> \\[x]\\(y)'],
  ])('%s', (_, html, stem) => {
    const { bank: read } = formatNamed('moodle-xml').read({ name: 'q.xml', bytes: bytes(quiz(html)) })
    expect(read.notes[0]?.questions[0]?.stem).toBe(stem)
  })

  test.each([
    ['formulas that nothing closes', '\\('.repeat(100_000)],
    ['backslashes', '\\'.repeat(200_000)],
    ['addresses', 'https://a.b/'.repeat(30_000)],
  ])('with ever so many %s is read in a moment', (_, html) => {
    expect(processorMs(() => attempt('moodle-xml', quiz(html)))).toBeLessThan(10_000)
  })

  test('that is nested too deep is lost, and its question with it', () => {
    expect(attempt('moodle-xml', quiz('<div>'.repeat(60_000)))).toBe('0 notes, 2 losses')
  })
})

test('no path of a foreign file leads out of the folder that is written to', () => {
  fc.assert(
    fc.property(
      fc.array(
        fc.constantFrom(
          '..',
          '.',
          '',
          '/',
          '\\',
          'con',
          'a:b',
          '\u0000',
          '차',
          '.git',
          'node_modules',
          'x'.repeat(300),
        ),
      ),
      (parts) => {
        const names = safeNotePath(`${parts.join('/')}.md`).split('/')
        expect(
          names.every(
            (name) => name !== '' && !name.startsWith('.') && !/[<>:"|?*\\\0]/.test(name) && name.length < 90,
          ),
        ).toBe(true)
      },
    ),
  )
  expect(safeNotePath('../tea?/.hidden.md')).toBe('_/tea_/hidden.md')
})

test('notes whose files would be one get names of their own', () => {
  const [note] = bank.notes
  const two = { notes: [note!, { ...note!, path: 'Drink/차.md' }], messages: [] }
  const { notes } = planNotes({ bank: two, read: 2, guesses: [], pictures: [], losses: [] })
  expect(notes.map(({ path }) => path)).toEqual(['drink/차.md', 'Drink/차 2.md'])
})
