import { expect, test } from 'vitest'
import { lines, shown } from '../../testing/shown-bank'
import { moodleXml } from './moodle-xml'

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

test('names what Moodle has beside questions: linked files, pictures of old, words about a category', () => {
  expect(
    read(`
<quiz>
<question type="category"><category><text>top/tea</text></category><info><text>On tea.</text></info></question>
<question type="multichoice">
<questiontext format="html"><text><![CDATA[<p><a href="@@PLUGINFILE@@/pour.mp3">Listen</a>: which <a href="https://example.org">tea</a>?</p>]]></text></questiontext>
<image>tea.png</image>
<answer fraction="100"><text>Green</text><feedback><text><![CDATA[<br><p><br></p>]]></text></feedback></answer>
<answer fraction="0"><text><![CDATA[<!-- old -->Black]]></text></answer>
</question>
</quiz>
`),
  ).toBe(
    lines(`
tea.md · tea
? Listen: which [tea](https://example.org)?
[A] Green
 B  Black
lost :2 description of the category: a note that is imported has nothing but questions
lost :5 picture: a file beside the text is not carried
lost :4 link to \`@@PLUGINFILE@@/pour.mp3\`: a file beside the text is not carried
`),
  )
})

test('writes formulas as TeX, whether they are TeX between brackets or MathML', () => {
  const math = '<math><mfrac><mn>1</mn><mn>2</mn></mfrac></math>'
  const answers = `<answer fraction="100"><text><![CDATA[${math}]]></text></answer><answer fraction="0"><text>\\(x^2\\)</text></answer>`
  const quiz = `<quiz><question type="multichoice"><questiontext><text><![CDATA[Is it ${math} or<ruby>茶<rp>(</rp><rt>차</rt></ruby>?]]></text></questiontext>${answers}</question></quiz>`
  expect(read(quiz)).toBe('quiz.md · quiz\n? Is it \\(\\frac{1}{2}\\) or茶(차)?\n[A] \\(\\frac{1}{2}\\)\n B  \\(x^2\\)')
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

test("a line's end shows in Moodle's own format, but not beside a tag", () => {
  const format = 'format="moodle_auto_format"'
  const quiz = `<quiz><question type="multichoice"><questiontext ${format}><text><![CDATA[Which?
<ul>
  <li>one</li>
  <li>two</li>
</ul>
Mind
both.]]></text></questiontext><answer fraction="100" ${format}><text>a</text></answer><answer fraction="0"><text>b</text></answer></question></quiz>`
  expect(read(quiz)).toBe('quiz.md · quiz\n? Which?\n\n- one\n- two\n\nMind\\\nboth.\n[A] a\n B  b')
})

test.each([
  ['true', 'lost :2 question `q`: each of several options is right alone, which a note cannot say'],
  ['false', 'quiz.md · q\n? Which?\n[A] a\n[B] b\n C  c'],
])('two options with the whole mark, where <single> is %s', (single, expected) => {
  const answers = ['100 a', '100 b', '0 c'].map(
    (one) => `<answer fraction="${one.slice(0, -2)}"><text>${one.at(-1)}</text></answer>`,
  )
  const text = `<questiontext><text>Which?</text></questiontext><single>${single}</single>${answers.join('')}`
  expect(read(`<quiz>\n<question type="multichoice"><name><text>q</text></name>${text}</question></quiz>`)).toBe(
    expected,
  )
})
