import { renderToStaticMarkup } from 'react-dom/server'
import { expect, test } from 'vitest'
import en from '@/components/messages/en.json'
import type { Feedback, Marking } from '@/lib/model/feedback'
import type { ItemId, OptionId, SafeHtml, SittingId, VersionId } from '@/lib/model/ids'
import type { DeliveredItem } from '@/lib/model/item'
import { QuestionBody, QuestionFrame } from './question'

const html = (text: string) => text as SafeHtml
const item: DeliveredItem = {
  id: 'i1' as ItemId,
  version: 'v1' as VersionId,
  lang: 'en',
  stem: html('Which storage can several machines mount at once?'),
  choose: 1,
  options: [
    { id: 'x' as OptionId, text: html('A block volume') },
    { id: 'y' as OptionId, text: html('A shared file system') },
    { id: 'z' as OptionId, text: html('An instance store') },
  ],
}
const marking: Feedback = {
  options: ['x' as OptionId],
  verdict: 'wrong',
  key: ['y' as OptionId],
  explanations: { x: html('One machine at a time'), y: html('Many at once') } as Feedback['explanations'],
  general: null,
  teaches: null,
}
const words = en.question

/** The rows of the options, one string each. */
const rows = (markup: string) => markup.split('<li').slice(1)
const draw = (given: Marking | null) => renderToStaticMarkup(<QuestionBody item={item} marking={given} words={words} />)

test('before marking no option tells itself from the others', () => {
  const plain = rows(draw(null)).map((row) =>
    row
      .replaceAll(/i1-[A-C]|value="."|<span>[^<]*<\/span>/g, '')
      .replace(/>[A-C]</, '><')
      .replace(/<\/ol>.*/, ''),
  )
  expect(new Set(plain).size).toBe(1)
})

test('an explanation stands in its own option’s row, and the input names it', () => {
  const [a, b] = rows(draw(marking))
  expect(a).toContain('aria-describedby="i1-A-why"')
  expect(a).toMatch(/id="i1-A-why".*One machine at a time/)
  expect(b).toMatch(/id="i1-B-why".*Many at once/)
})

test('an option without an explanation says that it has none yet', () => {
  expect(rows(draw(marking))[2]).toContain(words.unexplained)
})

test('where only the whole is explained, no option is said to lack an explanation', () => {
  const whole = { ...marking, explanations: {}, general: html('Because.') }
  expect(draw(whole)).not.toContain(words.unexplained)
})

test('the right option alone is highlighted', () => {
  expect(rows(draw(marking)).map((row) => row.includes('<mark>'))).toEqual([false, true, false])
})

test('the verdict is a word beside the number, not only a shape', () => {
  const markup = renderToStaticMarkup(
    <QuestionFrame item={item} number={7} level={2} marking={marking} words={words}>
      {null}
    </QuestionFrame>,
  )
  expect(markup).toContain(words.wrongWord)
})

test('an answer to a question of an open exam is drawn as it was given, and not marked', () => {
  const withheld: Marking = { options: ['x' as OptionId], openExam: 's1' as SittingId }
  expect(rows(draw(withheld)).map((row) => row.includes('checked=""'))).toEqual([true, false, false])
  expect(rows(draw(withheld)).map((row) => row.includes('disabled=""'))).toEqual([true, true, true])
  expect(draw(withheld)).not.toMatch(/<mark>|class="why"|opt-key|opt-mine/)
})
