import { expect, test } from 'vitest'
import { MAX_NOTE_BYTES } from '../source/decode-note'
import { compileNote } from './compile-note'
import { plainNote } from './plain-note'

const fileOf = (text: string) => ({ path: '차/물.md', bytes: Buffer.from(text) })
const pageOf = (text: string) => plainNote(fileOf(text), 'time').body.fragment.join('')

test('the page of a note that cannot be compiled has its text as it is written, and says why', () => {
  const { lang, body, read } = plainNote(fileOf('---\ntags: tea\n---\n# 물\n\n차는 **물**이 <b>반</b>이다.\n'), 'time')
  expect(body.fragment.join('')).toContain('노트를 그리는 데 시간이 너무 오래 걸려')
  expect(body.fragment.join('')).toContain('# 물\n\n차는 **물**이 &lt;b&gt;반&lt;/b&gt;이다.')
  expect(body.fragment.join('')).not.toContain('tags')
  expect([lang, read.title, body.text]).toEqual(['ko', '물', '# 물\n\n차는 **물**이 <b>반</b>이다.'])
})

test('it has nothing of questions, of comments, or of a note that is not for readers', () => {
  expect(pageOf('Water.\n\n**Question:** What boils?\n\n**Options:**\n- A) Tea\n\n**정답: A**\n')).not.toMatch(
    /boils|정답/,
  )
  expect(pageOf('Water.\n\n정답: B\n')).not.toContain('정답')
  expect(pageOf('Water %%and a secret%%.\n\n%%\nof\n\nmany lines\n%%\n')).not.toMatch(/secret|many lines/)
  const withheld = plainNote(fileOf('---\ndraft: true\n---\nWater.\n'), 'crash')
  expect(withheld.body).toMatchObject({ fragment: [], text: '' })
  expect(withheld.read.frontmatter.withheld).toBe('draft: true')
})

test('it is whole, however long the note is', () => {
  expect(pageOf(`Water boils.\n${'Tea is poured. '.repeat(100_000)}The end.\n`)).toContain('The end.')
})

test('a file that is too long for a note shows its beginning', () => {
  const long = compileNote(fileOf(`Water boils.\n${'차를 마신다. '.repeat(MAX_NOTE_BYTES / 10)}`))
  expect(long.findings.map(({ ruleId }) => ruleId)).toEqual(['file-unread'])
  const html = long.body.fragment.join('')
  expect(html).toContain('Water boils.\n차를 마신다. 차를')
  expect(html).toContain('노트가 너무 길어')
  expect(html.length).toBeLessThan(110_000)
  const withheld = compileNote(fileOf(`---\nprivate: true\n---\n${'Water. '.repeat(MAX_NOTE_BYTES)}`))
  expect([withheld.body.fragment, withheld.read.frontmatter.withheld]).toEqual([[], 'private: true'])
})
