import { expect, test } from 'vitest'
import { moodleXml } from './moodle-xml'
import { lines, shown } from './shown-bank'

const read = (text: string) => shown(moodleXml.read({ name: 'quiz.xml', bytes: new TextEncoder().encode(lines(text)) }))

test('reads an export of Moodle: HTML becomes Markdown, its own phrases are passed over', () => {
  expect(
    read(`
<?xml version="1.0" encoding="UTF-8"?>
<quiz>
  <question type="category"><category><text>$course$/top/drink/black // green</text></category></question>
  <question type="multichoice">
    <name><text>Pots</text></name>
    <questiontext format="html"><text><![CDATA[<p>Which pot keeps <em>heat</em>?</p><ul><li>at home</li></ul>]]></text></questiontext>
    <generalfeedback format="html"><text>Iron &lt; clay</text></generalfeedback>
    <correctfeedback format="html"><text>Your answer is correct.</text></correctfeedback>
    <single>true</single>
    <answer fraction="100" format="html"><text>&lt;p&gt;Clay&lt;/p&gt;</text><feedback format="html"><text>It is thick.</text></feedback></answer>
    <answer fraction="0" format="html"><text>Glass</text><feedback format="html"><text></text></feedback></answer>
    <tags><tag><text>pots</text></tag></tags>
  </question>
</quiz>
`),
  ).toBe(
    lines(`
drink/black green.md · Pots · #pots
? Which pot keeps *heat*?

- at home
[A] Clay ← It is thick.
 B  Glass
! Iron < clay
`),
  )
})

test('names other kinds of questions, pictures, and feedback by verdict, with their lines', () => {
  expect(
    read(`
<quiz>
<question type="cloze"><name><text>Gaps</text></name></question>
<question type="truefalse">
<name><text>Hot</text></name>
<questiontext format="html"><text><![CDATA[Is it hot? <img src="@@PLUGINFILE@@/pot.png" alt="a pot">]]></text></questiontext>
<incorrectfeedback format="html"><text>Touch it.</text></incorrectfeedback>
<answer fraction="100"><text>true</text></answer>
<answer fraction="0"><text>false</text></answer>
</question>
</quiz>
`),
  ).toBe(
    lines(`
quiz.md · Hot
? Is it hot? a pot
[A] true
 B  false
lost :2 question \`Gaps\` of type \`cloze\`: only multiple choice is carried
lost :6 \`incorrectfeedback\`: it depends on the answer as a whole
lost :5 picture: a file beside the text is not carried
`),
  )
})

test('gives each of two right options half of the mark, and takes all of it for a wrong one', () => {
  const option = (label: string, isKey: boolean) => ({ label, text: label, isKey, explanation: null })
  const question = {
    line: 1,
    stem: 'Which?',
    options: [option('A', true), option('B', false), option('C', true)],
    generalExplanation: null,
  }
  const bank = { notes: [{ path: 'a.md', title: 'a', tags: [], aliases: [], questions: [question] }], messages: [] }
  const xml = new TextDecoder().decode(moodleXml.write(bank, new Date(0)))
  expect([...xml.matchAll(/fraction="(.*?)"/g)].map(([, share]) => share)).toEqual(['50', '-100', '50'])
  expect(xml).toContain('<single>false</single>')
})
