import { expect, test } from 'vitest'
import { compileAnew } from './compile-anew'
import { compileHere } from './compile-here'

const note = (title: string, head = '') => Buffer.from(`---\n${head}tags: [tea]\n---\n\n# ${title}\n\nText.\n`)

test('titles in another language reach lists, links between notes, and exams', async () => {
  const exam = `---\ntitle: 시험\ntitle_en: The exam\nabout_en: |\n  Tea & <cups>.\n\n  Ten minutes.\ndomains:\n- name: 차\n  name_en: Tea\n  tag: tea\n  weight: 1\nitems: 1\nminutes: 5\npass: 0.5\n---\n\nAbout.\n`
  const { content, records } = await compileAnew(
    {
      notes: [
        { path: 'exam.md', bytes: Buffer.from(exam) },
        { path: 'a.md', bytes: note('물', 'title_en: Water\n') },
        { path: 'b.md', bytes: note('잔') },
      ],
      images: [],
    },
    null,
    compileHere,
  )
  const notes = content.notes.map(({ path, neighbours }) => `${records(path).pages}${neighbours}`)
  const text = [JSON.stringify(content.exams), ...notes].join('\n')
  expect(text).toContain('"title":"물","titles":{"en":"Water"}')
  expect(text).toContain('"previous":{"slug":"a","title":"물","titles":{"en":"Water"}}')
  expect(text).toContain('"name":"차","names":{"en":"Tea"},"tag":"tea"')
  expect(text).toContain('"title":"시험","titles":{"en":"The exam"}')
  expect(content.exams[0]!.abouts).toEqual({ en: '<p>Tea &amp; &lt;cups&gt;.</p>\n<p>Ten minutes.</p>' })
  expect(text).not.toContain('"title":"잔","titles"')
})

test('a formula in a title is its words', async () => {
  const titles = ['Search with $A^*$', 'The ring $\\mathbb{Z}_m$ and $\\zeta$', 'Costs $5 and $6']
  const notes = titles.map((title, i) => ({ path: `${i}.md`, bytes: note(title) }))
  const { records } = await compileAnew({ notes, images: [] }, null, compileHere)
  const shown = notes.map(({ path }) => /"title":"([^"]*)"/.exec(String(records(path).pages))?.[1])
  expect(shown).toEqual(['Search with A^*', 'The ring Z_m and ζ', 'Costs $5 and $6'])
})
