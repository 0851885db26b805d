import { unzipSync } from 'fflate'
import { type GIFTQuestion, parse as parseGift } from 'gift-pegjs'
import { XmlDocument, type XmlElement, type XmlNode } from 'libxml2-wasm'
import { describe, expect, test } from 'vitest'
import type { ExportedNote } from '../../model/authors/bank'
import { bankOf, OWN_VAULT } from '../testing/own-vault'
import { gift } from './gift/gift'
import { moodleXml } from './moodle-xml/moodle-xml'
import { qti3 } from './qti/qti3'

const NOW = new Date('2026-11-27T09:00:00Z')
const bank = bankOf(OWN_VAULT)
const text = (bytes: Uint8Array) => new TextDecoder().decode(bytes)

/** What another program should find of a question. */
interface Seen {
  note: string
  stem: string
  options: string[]
  key: number[]
  why: string[]
  general: string
}
const seen = (note: ExportedNote): Seen[] =>
  note.questions.map(({ stem, options, generalExplanation }) => ({
    note: note.path.replace(/\.md$/, ''),
    stem,
    options: options.map((option) => option.text),
    key: options.flatMap(({ isKey }, i) => (isKey ? [i] : [])),
    why: options.map(({ explanation }) => explanation ?? ''),
    general: generalExplanation ?? '',
  }))
const expected = bank.notes.flatMap(seen)

test('the vault that is exported has enough questions to mean something', () => {
  expect(expected.length).toBeGreaterThan(100)
})

test('the grammar of gift-pegjs finds every question in GIFT', () => {
  let note = ''
  const found = parseGift(text(gift.write(bank, NOW))).flatMap((question: GIFTQuestion): Seen[] => {
    if (question.type === 'Category') note = question.title.replace(/^top\//, '')
    if (question.type !== 'MC') return []
    const { choices } = question
    return [
      {
        note,
        stem: question.stem.text,
        options: choices.map((choice) => choice.text.text),
        key: choices.flatMap(({ isCorrect, weight }, i) => (isCorrect || Number(weight) > 0 ? [i] : [])),
        why: choices.map(({ feedback }) => feedback?.text ?? ''),
        general: question.globalFeedback?.text ?? '',
      },
    ]
  })
  expect(found).toEqual(expected)
})

/** Reads with libxml2, by XPath. */
function readXml<T>(bytes: Uint8Array, read: (root: XmlElement) => T): T {
  const document = XmlDocument.fromString(text(bytes))
  try {
    return read(document.root)
  } finally {
    document.dispose()
  }
}
const contents = (element: XmlElement, path: string, names?: Record<string, string>) =>
  element.find(path, names).map((node: XmlNode) => node.content)

test('libxml2 finds every question in Moodle XML', () => {
  const found = readXml(moodleXml.write(bank, NOW), (quiz) =>
    quiz.find("question[@type='multichoice']").map((node): Seen => {
      const question = node as XmlElement
      const [note = ''] = contents(question, "preceding-sibling::question[@type='category'][1]/category/text")
      return {
        note: note.replace(/^top\//, ''),
        stem: contents(question, "questiontext[@format='markdown']/text").join(),
        options: contents(question, "answer[@format='markdown']/text"),
        key: contents(question, 'answer/@fraction').flatMap((share, i) => (Number(share) > 0 ? [i] : [])),
        why: contents(question, 'answer/feedback/text'),
        general: contents(question, 'generalfeedback/text').join(),
      }
    }),
  )
  expect(found).toEqual(expected)
})

describe('a QTI 3 package', () => {
  const QTI = { q: 'http://www.imsglobal.org/xsd/imsqtiasi_v3p0' }
  const CP = { c: 'http://www.imsglobal.org/xsd/qti/qtiv3p0/imscp_v1p1' }
  const files = unzipSync(qti3.write(bank, NOW))

  /** What is shown, not the Markdown that it carries. */
  function readItem(item: XmlElement, note: string): Seen {
    const of = (path: string) => contents(item, path, QTI)
    const ids = of('//q:qti-simple-choice/@identifier')
    const right = new Set(of('q:qti-response-declaration/q:qti-correct-response/q:qti-value'))
    const inChoice = (id: string, path: string) => of(`//q:qti-simple-choice[@identifier='${id}']/${path}`).join(' ')
    return {
      note,
      stem: of('q:qti-item-body/*[not(self::q:qti-choice-interaction)]').join(' '),
      options: ids.map((id) => inChoice(id, "*[not(starts-with(name(), 'qti-'))]")),
      key: ids.flatMap((id, i) => (right.has(id) ? [i] : [])),
      why: ids.map((id) => inChoice(id, "*[starts-with(name(), 'qti-feedback')]")),
      general: of('q:qti-modal-feedback').join(' '),
    }
  }

  /** The name of a language behind a fence is not shown. */
  const words = (text: string) => text.replace(/^```\w+$/gm, '').replace(/[^\p{L}\p{N}]+/gu, '')
  const inWords = (one: Seen): Seen => ({
    ...one,
    stem: words(one.stem),
    options: one.options.map(words),
    why: one.why.map(words),
    general: words(one.general),
  })

  test('shows every question in the items that its manifest lists, as libxml2 reads them', () => {
    const hrefs = readXml(files['imsmanifest.xml']!, (root) => contents(root, '//c:resource/@href', CP))
    const names = hrefs.map(decodeURIComponent)
    const found = names.map((name) => readXml(files[name]!, (item) => readItem(item, name.replace(/\/\d+\.xml$/, ''))))
    expect(found.map(inWords)).toEqual(expected.map(inWords))
  })
})
