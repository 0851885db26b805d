import { strToU8, unzipSync, zipSync } from 'fflate'
import { expect, test } from 'vitest'
import type { ItemBank } from '../../../model/authors/bank'
import { lines, shown } from '../../testing/shown-bank'
import { childNamed, elementsOf, parseXml, type XmlElement } from '../files/xml'
import { qti3 } from './qti3'

const bank: ItemBank = {
  messages: [],
  notes: [
    {
      path: 'drink/차 우리기.md',
      title: '차 우리기',
      tags: ['drink/tea'],
      aliases: [],
      questions: [
        {
          line: 1,
          stem: 'Which two help?',
          options: [
            { label: 'A', text: 'Weigh', isKey: true, explanation: 'It is **even**.' },
            { label: 'B', text: '```\npot()\n```', isKey: false, explanation: 'No:\n\n- size\n- weight' },
            { label: 'C', text: 'Time', isKey: true, explanation: null },
          ],
          generalExplanation: 'Measure.',
        },
      ],
    },
  ],
}

const files = () => unzipSync(qti3.write(bank, new Date(0)))
const parse = (name: string) => parseXml(new TextDecoder().decode(files()[name]))
const all = (element: XmlElement): XmlElement[] => elementsOf(element).flatMap((child) => [child, ...all(child)])

test('a package lists every item of its folder in the manifest', () => {
  const manifest = parse('imsmanifest.xml')
  expect(elementsOf(manifest).map(({ name }) => name)).toEqual(['metadata', 'organizations', 'resources'])
  const resources = all(manifest).filter(({ name }) => name === 'resource')
  expect(
    resources.map(({ attributes }) => [attributes.get('type'), decodeURIComponent(attributes.get('href')!)]),
  ).toEqual([['imsqti_item_xmlv3p0', 'drink/차 우리기/1.xml']])
  expect(Object.keys(files())).toEqual(['imsmanifest.xml', 'drink/차 우리기/1.xml'])
})

/** What the information model lets stand in what, of the elements that we write. */
const ALLOWED: Record<string, RegExp> = {
  'qti-assessment-item':
    /^(?:qti-(?:response-declaration|outcome-declaration|item-body|response-processing|modal-feedback))$/,
  'qti-response-declaration': /^qti-correct-response$/,
  'qti-correct-response': /^qti-value$/,
  'qti-outcome-declaration': /^qti-default-value$/,
  'qti-default-value': /^qti-value$/,
  'qti-item-body': /^(?:p|div|qti-choice-interaction)$/,
  'qti-choice-interaction': /^qti-simple-choice$/,
  'qti-simple-choice': /^(?:span|div|qti-feedback-(?:inline|block))$/,
  'qti-feedback-inline': /^span$/,
  'qti-feedback-block': /^qti-content-body$/,
  'qti-modal-feedback': /^qti-content-body$/,
  'qti-content-body': /^(?:p|div)$/,
  'qti-response-processing': /^qti-(?:response-condition|set-outcome-value)$/,
  'qti-response-condition': /^qti-response-(?:if|else)$/,
}

test('an item has the children that QTI 3 lets it have, in the order of its schema', () => {
  const item = parse('drink/차 우리기/1.xml')
  expect(item.name).toBe('qti-assessment-item')
  expect([...item.attributes.keys()]).toEqual(
    expect.arrayContaining(['identifier', 'title', 'adaptive', 'time-dependent']),
  )
  expect(elementsOf(item).map(({ name }) => name)).toEqual([
    'qti-response-declaration',
    'qti-outcome-declaration',
    'qti-outcome-declaration',
    'qti-item-body',
    'qti-response-processing',
    'qti-modal-feedback',
  ])
  for (const element of [item, ...all(item)]) {
    const allowed = ALLOWED[element.name]
    if (allowed !== undefined)
      for (const { name } of elementsOf(element)) expect(name, `in ${element.name}`).toMatch(allowed)
  }
})

test('an item asks for as many options as it has right ones, and shows each explanation that there is', () => {
  const item = parse('drink/차 우리기/1.xml')
  const interaction = childNamed(childNamed(item, 'qti-item-body')!, 'qti-choice-interaction')!
  expect([interaction.attributes.get('min-choices'), interaction.attributes.get('max-choices')]).toEqual(['2', '2'])
  expect(childNamed(item, 'qti-response-declaration')!.attributes.get('cardinality')).toBe('multiple')
  const shownNames = all(childNamed(item, 'qti-response-processing')!)
    .filter(({ name, attributes }) => name === 'qti-base-value' && attributes.get('base-type') === 'identifier')
    .map(({ children }) => children.join(''))
  expect(shownNames).toEqual(['A', 'B', 'GENERAL'])
})

const packed = (item: string) =>
  zipSync({
    'imsmanifest.xml': strToU8(
      '<manifest><resources><resource type="imsqti_item_xmlv2p1" href="q1.xml"/></resources></manifest>',
    ),
    'q1.xml': strToU8(lines(item)),
  })

test('reads an item of QTI 2, its prompt and the feedback in its choices', () => {
  const item = `
<assessmentItem xmlns="http://www.imsglobal.org/xsd/imsqti_v2p1" identifier="q1" title="Pots">
  <responseDeclaration identifier="R" cardinality="single" baseType="identifier"><correctResponse><value>c2</value></correctResponse></responseDeclaration>
  <itemBody>
    <p>Two pots stand <b>here</b>.</p>
    <choiceInteraction responseIdentifier="R" shuffle="true" maxChoices="1">
      <prompt>Which is hot?</prompt>
      <simpleChoice identifier="c1">The left<feedbackInline identifier="c1" outcomeIdentifier="F" showHide="show">It is empty.</feedbackInline></simpleChoice>
      <simpleChoice identifier="c2"><p>The right</p></simpleChoice>
    </choiceInteraction>
  </itemBody>
  <modalFeedback identifier="c1" outcomeIdentifier="F" showHide="show">Look again.</modalFeedback>
</assessmentItem>`
  expect(shown(qti3.read({ name: 'exam.zip', bytes: packed(item) }))).toBe(
    lines(`
exam.md · Pots
? Two pots stand **here**.

Which is hot?
 A  The left ← It is empty.
[B] The right
! Look again.
`),
  )
})

test('reads what stands behind the choices behind the prompt, also where they stand inside of something', () => {
  const choices = '<simpleChoice identifier="a">Left</simpleChoice><simpleChoice identifier="b">Right</simpleChoice>'
  const item = `
<assessmentItem title="Pots">
  <responseDeclaration identifier="R"><correctResponse><value>a</value></correctResponse></responseDeclaration>
  <itemBody><p>One.</p><div><p>Two.</p><choiceInteraction responseIdentifier="R"><prompt>Which?</prompt>${choices}</choiceInteraction><p>Three.</p></div><p>Four.</p></itemBody>
</assessmentItem>`
  expect(shown(qti3.read({ name: 'exam.zip', bytes: packed(item) }))).toContain(
    '? One.\n\nTwo.\n\nWhich?\n\nThree.\n\nFour.\n[A] Left',
  )
})

test('takes no key of which a part names no choice', () => {
  const item = `
<assessmentItem title="Pots">
  <responseDeclaration identifier="R"><correctResponse><value>a</value><value>x</value></correctResponse></responseDeclaration>
  <itemBody><choiceInteraction responseIdentifier="R"><simpleChoice identifier="a">A</simpleChoice><simpleChoice identifier="b">B</simpleChoice></choiceInteraction></itemBody>
</assessmentItem>`
  expect(shown(qti3.read({ name: 'exam.zip', bytes: packed(item) }))).toBe(
    'lost q1.xml:1 item `Pots`: its key names a choice that is not there: `x`',
  )
})

test('names an item that asks otherwise, and one that is no XML', () => {
  const essay = '<assessmentItem title="Essay"><itemBody><extendedTextInteraction/></itemBody></assessmentItem>'
  expect(shown(qti3.read({ name: 'exam.zip', bytes: packed(essay) }))).toBe(
    'lost q1.xml:1 item `Essay`: it has 1 interactions, 0 of them choices; only one choice alone is carried',
  )
  expect(shown(qti3.read({ name: 'exam.zip', bytes: packed('<a>\n<b></a>') }))).toContain(
    'lost q1.xml:2 item: Unexpected XML',
  )
})

test('keeps what is for teachers out of the question, and names a text that items share', () => {
  const item = `
<qti-assessment-item title="Pots">
  <qti-response-declaration identifier="R"><qti-correct-response><qti-value>a</qti-value></qti-correct-response></qti-response-declaration>
  <qti-assessment-stimulus-ref identifier="s" href="shared/pots.xml"/>
  <qti-item-body>
    <qti-rubric-block view="candidate"><qti-content-body><p>Choose one.</p></qti-content-body></qti-rubric-block>
    <qti-rubric-block view="scorer"><qti-content-body><p>One point for the left.</p></qti-content-body></qti-rubric-block>
    <qti-choice-interaction response-identifier="R">
      <qti-prompt>Which?</qti-prompt>
      <qti-simple-choice identifier="a">Left</qti-simple-choice><qti-simple-choice identifier="b">Right</qti-simple-choice>
    </qti-choice-interaction>
  </qti-item-body>
</qti-assessment-item>`
  expect(shown(qti3.read({ name: 'exam.zip', bytes: packed(item) }))).toBe(
    lines(`
exam.md · Pots
? Choose one.

Which?
[A] Left
 B  Right
lost q1.xml:3 stimulus \`shared/pots.xml\`: a text that items share is not carried
lost q1.xml:6 text for \`scorer\`: it is not meant for learners
`),
  )
})

test('names an item whose text is drawn anew, and what a package holds beside items', () => {
  const drawn =
    '<assessmentItem title="Sum"><templateDeclaration identifier="x"/><itemBody><choiceInteraction/></itemBody></assessmentItem>'
  expect(shown(qti3.read({ name: 'exam.zip', bytes: packed(drawn) }))).toBe(
    'lost q1.xml:1 item `Sum`: its text is made anew for each learner',
  )
  const manifest = '<manifest><resources><resource type="imsqti_xmlv1p2" href="old.xml"/></resources></manifest>'
  expect(shown(qti3.read({ name: 'old.zip', bytes: zipSync({ 'imsmanifest.xml': strToU8(manifest) }) }))).toBe(
    'lost old.xml: resource of type `imsqti_xmlv1p2`: only items of QTI 2 and 3 are carried',
  )
})

test('text that was edited after the export is read as it is shown, not from its old source', () => {
  const written = files()
  const name = 'drink/차 우리기/1.xml'
  const edited = new TextDecoder().decode(written[name]).replace('>Weigh<', '>Weigh twice<')
  const bytes = zipSync({ ...written, [name]: strToU8(edited) })
  expect(qti3.read({ name: 'x.zip', bytes }).bank.notes[0]?.questions[0]?.options[0]?.text).toBe('Weigh twice')
})
