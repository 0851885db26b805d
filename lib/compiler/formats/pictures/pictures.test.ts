import { strToU8, unzipSync, zipSync } from 'fflate'
import { describe, expect, test } from 'vitest'
import type { ItemBank } from '../../../model/authors/bank'
import type { Imported, ReadableFormat, WritableFormat } from '../format'
import { readableFormats, writableFormats } from '../formats'
import { pictureFinder } from './find-picture'

const PNG = new Uint8Array(
  Buffer.from(
    'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
    'base64',
  ),
)
const OTHER = new Uint8Array([...PNG, 0])
const images = [
  { path: 'drink/img/cup (1).png', bytes: PNG },
  { path: '차/주전자.png', bytes: OTHER },
]
const find = pictureFinder(images)

const bank: ItemBank = {
  messages: [],
  notes: [
    {
      path: 'drink/tea.md',
      title: 'Tea',
      tags: [],
      aliases: [],
      questions: [
        {
          line: 1,
          stem: 'Which is it? ![a "cup" & more](<img/cup (1).png>)\n\n`![[주전자.png]]` is code, ![[lost.png]] is not there',
          options: [
            { label: 'A', text: 'A cup ![[cup (1).png|a cup]]', isKey: true, explanation: null },
            { label: 'B', text: 'A pot', isKey: false, explanation: 'It is ![[주전자.png|200]] round' },
          ],
          generalExplanation: null,
        },
      ],
    },
  ],
}

const withPictures = writableFormats.filter(
  (format): format is WritableFormat & ReadableFormat => format.hasPictures && 'read' in format,
)
const pathsOf = ({ pictures }: Imported) => pictures.map(({ path }) => path).toSorted()

test.each(withPictures)('$name carries the pictures that questions show, where they are in the vault', (format) => {
  const bytes = format.write(bank, new Date(0), find)
  const read = format.read({ name: `bank${format.endings[0]}`, bytes })
  expect(read.bank.notes.map(({ questions }) => questions.map((one) => ({ ...one, line: 1 })))).toEqual([
    bank.notes[0]!.questions,
  ])
  expect(read.pictures.toSorted((a, b) => (a.path < b.path ? -1 : 1))).toEqual(images)
  expect(read.losses).toEqual([])
})

test('the formats that hold pictures are these', () => {
  expect(writableFormats.filter(({ hasPictures }) => hasPictures).map(({ name }) => name)).toEqual([
    'moodle-xml',
    'qti3',
    'anki',
    'html',
  ])
})

test('a page to print has its pictures in itself', () => {
  const html = new TextDecoder().decode(
    writableFormats.find(({ name }) => name === 'html')!.write(bank, new Date(0), find),
  )
  expect(html.match(/src="data:image\/png;base64,/g)).toHaveLength(3)
})

const read = (
  name: string,
  bytes: Uint8Array | string,
  fileName: string,
  beside?: (path: string) => Uint8Array | null,
) =>
  readableFormats
    .find((format) => format.name === name)!
    .read({ name: fileName, bytes: typeof bytes === 'string' ? strToU8(bytes) : bytes, ...(beside && { beside }) })

const stemOf = ({ bank: { notes } }: Imported) => notes[0]?.questions[0]?.stem

describe('files by others', () => {
  test('a QTI item shows a picture by its path from the item', () => {
    const item = `<assessmentItem title="Pots">
      <responseDeclaration identifier="R"><correctResponse><value>a</value></correctResponse></responseDeclaration>
      <itemBody><p>See <img src="../images/a%20cup.png" alt="a cup"/></p><choiceInteraction responseIdentifier="R">
      <simpleChoice identifier="a">A</simpleChoice><simpleChoice identifier="b"><img src="gone.png" alt="B"/></simpleChoice></choiceInteraction></itemBody>
    </assessmentItem>`
    const imported = read(
      'qti3',
      zipSync({
        'imsmanifest.xml': strToU8('<manifest><resource type="imsqti_item_xmlv2p1" href="items/q1.xml"/></manifest>'),
        'items/q1.xml': strToU8(item),
        'images/a cup.png': PNG,
      }),
      'exam.zip',
    )
    expect(stemOf(imported)).toBe('See ![a cup](<exam/images/a cup.png>)')
    expect(pathsOf(imported)).toEqual(['exam/images/a cup.png'])
    expect(imported.losses.map(({ what }) => what)).toEqual(['picture'])
  })

  test('Moodle attaches pictures in base64, each to its text', () => {
    const text = (html: string, bytes: Uint8Array) =>
      `<questiontext format="html"><text><![CDATA[${html}]]></text><file name="a.png" path="/" encoding="base64">${Buffer.from(bytes).toString('base64')}</file></questiontext>`
    const answers = '<answer fraction="100"><text>A</text></answer><answer fraction="0"><text>B</text></answer>'
    const question = (bytes: Uint8Array) =>
      `<question type="multichoice"><name><text>x</text></name>${text('Which? <img src="@@PLUGINFILE@@/a.png" alt="a">', bytes)}${answers}</question>`
    const imported = read('moodle-xml', `<quiz>${question(PNG)}${question(PNG)}${question(OTHER)}</quiz>`, 'quiz.xml')
    expect(imported.bank.notes[0]!.questions.map(({ stem }) => stem)).toEqual([
      'Which? ![a](quiz/a.png)',
      'Which? ![a](quiz/a.png)',
      'Which? ![a](<quiz/a 2.png>)',
    ])
    expect(imported.pictures.map(({ bytes }) => bytes.length)).toEqual([PNG.length, OTHER.length])
  })

  test('Anki lists its media beside the collection, and only pictures that are shown are taken', () => {
    const anki = writableFormats.find(({ name }) => name === 'anki')!
    const files = unzipSync(anki.write(bank, new Date(0), find))
    const edited = { ...files, media: strToU8('{"0": "unknown.png", "1": "sound.mp3"}') }
    const imported = read('anki', zipSync(edited), 'deck.apkg')
    expect([stemOf(imported), pathsOf(imported)]).toEqual([bank.notes[0]!.questions[0]!.stem, []])
  })

  test('a picture in the address itself becomes a file', () => {
    const html = `[html]Which? <img alt\\="a" src\\="data\\:image/png;base64,${Buffer.from(PNG).toString('base64').replaceAll('=', '\\=')}"> {=A ~B}`
    const imported = read('gift', html, 'quiz.gift')
    expect(stemOf(imported)).toMatch(/^Which\? !\[a\]\(quiz\/[\da-f]{12}\.png\)$/)
    expect(imported.pictures).toHaveLength(1)
  })
})

describe('files that stand beside the one that is imported', () => {
  const beside = (path: string) => (path === 'img/a.jpg' || path === '../a.jpg' ? PNG : null)

  test('are linked anew where they lie outside of its folder', () => {
    const imported = read('markdown', '## Which? ![](../a.jpg)\n\n- [x] b\n- [ ] c\n', 'exam.md', beside)
    expect([stemOf(imported), pathsOf(imported)]).toEqual(['Which? ![](_/a.jpg)', ['_/a.jpg']])
  })

  test('are found whatever is asked of a server behind their names', () => {
    const imported = read(
      'markdown',
      '## Which? ![](img/a.jpg?raw=jpg)\n\n- [x] b\n- [ ] ![](c.jpg)\n',
      'exam.md',
      beside,
    )
    expect([stemOf(imported), pathsOf(imported)]).toEqual(['Which? ![](img/a.jpg)', ['img/a.jpg']])
    expect(imported.losses.map(({ what, why }) => `${what}: ${why}`)).toEqual([
      'picture `c.jpg`: its file is not there; put it where the note looks for it',
    ])
  })

  test.each([
    ['csv', 'question,A,B,key\n![[img/a.jpg]],x,y,A\n', 'a.csv', '![[img/a.jpg]]'],
    ['gift', '[markdown]![](img/a.jpg) {\\=x ~y}'.replace('\\=', '='), 'a.gift', '![](img/a.jpg)'],
    ['gift', '[html]<img src\\="img/a.jpg"> {=x ~y}', 'a.gift', '![](img/a.jpg)'],
  ])('go along with %s: %s', (name, text, fileName, stem) => {
    const imported = read(name, text, fileName, beside)
    expect([stemOf(imported), pathsOf(imported), imported.losses]).toEqual([stem, ['img/a.jpg'], []])
  })
})
