import { strToU8, zipSync } from 'fflate'
import iconv from 'iconv-lite'
import { describe, expect, test } from 'vitest'
import type { ExportedQuestion, ItemBank } from '../../model/authors/bank'
import { checkFile } from '../checking/check-note'
import { checkExport } from './check-export'
import type { ReadableFormat, WritableFormat } from './format'
import { readableFormats, writableFormats } from './formats'
import { planNotes } from './notes/plan-notes'
import { SumOpen } from './sum-open'

const TEXTS = {
  ko: { stem: '찻주전자는 왜 물을 따뜻하게 지키나요?', a: '똠방각하', b: '두껍다' },
  en: { stem: 'Why does a café pot keep água quente?', a: 'Fação', b: 'Äpfel' },
}

/** Questions of which each third has the very words of another, and cannot be told from it. */
const question = (i: number, { stem, a, b }: (typeof TEXTS)['ko']): ExportedQuestion => ({
  line: i + 1,
  stem: i % 3 === 0 ? stem : `${stem} ${i}`,
  options: [a, b, 'x', 'y'].map((text, n) => ({
    label: 'ABCD'[n]!,
    text: `${text} ${n}`,
    isKey: n === 0,
    explanation: n === 1 ? b : null,
  })),
  generalExplanation: null,
})

function bankOf(count: number, texts: (typeof TEXTS)['ko']): ItemBank {
  const questions = Array.from({ length: count }, (_, i) => question(i, texts))
  return { notes: [{ path: 'a/tea.md', title: 'Tea', tags: [], aliases: [], questions }], messages: [] }
}

const both = writableFormats.filter((format): format is WritableFormat & ReadableFormat => 'read' in format)
const isText = ({ name }: ReadableFormat) => name !== 'qti3' && name !== 'anki'
const sumOf = (parts: readonly { questions: number }[]) => parts.reduce((sum, { questions }) => sum + questions, 0)

function imported(format: ReadableFormat, bytes: Uint8Array) {
  const read = format.read({ name: `bank${format.endings[0]}`, bytes })
  const plan = planNotes(read)
  const delivered = plan.notes.flatMap(({ path, markdown }) =>
    checkFile({ path, bytes: strToU8(markdown) }).data.items.filter((item) => item.deliverable),
  )
  return { read: read.read, written: sumOf(plan.notes), delivered: delivered.length, named: sumOf(plan.losses) }
}

describe.each(both)('$name', (format) => {
  const sizes = isText(format) ? [1, 1_001] : [1, 300]
  const encodings = [
    ['utf-8', TEXTS.ko, false],
    ['utf-16le', TEXTS.ko, true],
    ['utf-16be', TEXTS.ko, false],
    ['cp949', TEXTS.ko, false],
    ['windows-1252', TEXTS.en, false],
  ] as const
  const cases = sizes.flatMap((size) =>
    (isText(format) ? encodings : encodings.slice(0, 1)).map((encoding) => [size, ...encoding] as const),
  )

  test.each(cases)('%i questions in %s: each is read, and each is delivered', (size, encoding, texts, addBOM) => {
    const written = format.write(bankOf(size, texts), new Date(0))
    const text = isText(format) ? new TextDecoder().decode(written) : null
    const head = text?.replace('encoding="UTF-8"', `encoding="${encoding}"`)
    const bytes = head === undefined ? written : iconv.encode(head, encoding, { addBOM })
    expect(imported(format, bytes)).toEqual({ read: size, written: size, delivered: size, named: 0 })
  })

  test('an export that lost a question is refused', () => {
    const bank = bankOf(3, TEXTS.ko)
    const fewer = format.write(bankOf(2, TEXTS.ko), new Date(0))
    expect(checkExport(format, bank, format.write(bank, new Date(0))).losses).toEqual([])
    expect(() => checkExport(format, bank, fewer)).toThrow(SumOpen)
    expect(() => checkExport(format, bank, new Uint8Array([1, 2, 3]))).toThrow(SumOpen)
  })
})

test.each([
  ['csv', 50_000, 'question,A,B,key\n', 'x,1,2,A\n', ''],
  ['gift', 50_000, '', 'x {=a ~b}\n\n', ''],
  ['moodle-xml', 50_000, '<quiz>', '<question type="multichoice"/>', '</quiz>'],
  ['markdown', 20_000, '', '## x\n', ''],
  ['anki-text', 50_000, '#separator:tab\n', 'x\ty\n', ''],
])('%s of more than %i questions is refused before any is read', (name, most, head, one, end) => {
  const format = readableFormats.find((readable) => readable.name === name)!
  const bytes = strToU8(head + one.repeat(most + 1) + end)
  expect(() => format.read({ name: 'a', bytes })).toThrow(`more than \`${most}\` questions`)
})

test('a QTI package that lists only a test follows its references', () => {
  const item = (title: string) => `<assessmentItem title="${title}">
    <responseDeclaration identifier="R"><correctResponse><value>a</value></correctResponse></responseDeclaration>
    <itemBody><choiceInteraction responseIdentifier="R"><prompt>${title}?</prompt><simpleChoice identifier="a">A</simpleChoice><simpleChoice identifier="b">B</simpleChoice></choiceInteraction></itemBody></assessmentItem>`
  const test = `<assessmentTest><testPart><assessmentSection>
    <assessmentItemRef identifier="1" href="../items/q%201.xml"/><assessmentItemRef identifier="2" href="gone.xml"/>
    <assessmentSectionRef href="section.xml"/></assessmentSection></testPart></assessmentTest>`
  const bytes = zipSync({
    'imsmanifest.xml': strToU8('<manifest><resource type="imsqti_test_xmlv2p1" href="tests/test.xml"/></manifest>'),
    'tests/test.xml': strToU8(test),
    'tests/section.xml': strToU8(
      '<assessmentSection><assessmentItemRef href="q2.xml"/><assessmentItemRef href="../items/q 1.xml"/><assessmentSectionRef href="section.xml"/></assessmentSection>',
    ),
    'items/q 1.xml': strToU8(item('One')),
    'tests/q2.xml': strToU8(item('Two')),
  })
  const { bank, read, losses } = readableFormats.find(({ name }) => name === 'qti3')!.read({ name: 'x.zip', bytes })
  expect([read, bank.notes.flatMap(({ questions }) => questions.map(({ stem }) => stem))]).toEqual([
    3,
    ['One?', 'Two?'],
  ])
  expect(losses.map(({ file, why }) => `${file}: ${why}`)).toEqual([
    'tests/test.xml: the items that it names are carried, but not their order and weights',
    'tests/gone.xml: the package lacks its file',
  ])
})

test('two files of one name in a package make it unclear which is meant: it is refused', () => {
  const once = (name: string) => zipSync({ [name]: strToU8('<manifest/>') }, { level: 0 })
  const bytes = Buffer.from(
    zipSync({ 'imsmanifest.xml': strToU8('<a/>'), 'imsmanifest.xmk': strToU8('<b/>') }, { level: 0 }),
  )
  const twice = Buffer.from(bytes.toString('latin1').replaceAll('imsmanifest.xmk', 'imsmanifest.xml'), 'latin1')
  const qti = readableFormats.find(({ name }) => name === 'qti3')!
  expect(() => qti.read({ name: 'x.zip', bytes: new Uint8Array(twice) })).toThrow('Unexpected second file')
  expect(() => qti.read({ name: 'x.zip', bytes: once('imsmanifest.xml') })).not.toThrow()
})
