import { expect, test, vi } from 'vitest'
import { at, publishTo, write } from '../../compiler/testing/trial-vault'

const SECRET = 'KANARI'
const note = (title: string, tags: string, text: string) => `---\ntags: [${tags}]\n---\n# ${title}\n\n${text}\n`

const asking = `
## 관련 문제

**Question:** Which water suits green tea?

**Options:**
- A) Water of 70 degrees ${SECRET}
- B) Boiling water ${SECRET}

**정답: A**

💡 추가 설명:
- **Option B** - ${SECRET}, [[c]]를 볼 것
`

test('a page tells who quotes it, what is near, and what stands beside it in its topic', async () => {
  await write('a.md', note('가', 'zz', `앞 문장이다. 먼저 [[b|나 노트]]를 본다.${asking}`))
  await write('b.md', note('나', 'zz', '첫 문단이다.\n\n==핵심==은 [[a]]에 있다.'))
  await write('c.md', note('다', 'zz', '## [[b]]\n\n글'))
  await write('d.md', note('라', 'water', '글'))
  await write('e.md', note('마', 'zz', '글'))
  vi.resetModules()
  delete (globalThis as { haeseol?: unknown }).haeseol
  process.env.BUNDLE_DIR = at('bundles')
  await publishTo('bundles', 'cache')
  const [{ notePage }, { notePreview }, { graphPage }] = await Promise.all([
    import('./library'),
    import('./note-preview'),
    import('../graph/vault-graph'),
  ])

  const found = await notePage('b', 'ko')
  if (found.kind !== 'page') throw new Error(`Expected the page of b, got ${found.kind}`)
  const { backlinks, related, around, previous, next } = found.page
  expect(backlinks.map(({ slug, sentence }) => [slug, sentence?.text ?? null])).toEqual([
    ['a', '먼저 나 노트를 본다.'],
    ['c', null],
  ])
  expect(backlinks[0]!.sentence!.text.slice(...backlinks[0]!.sentence!.marked!)).toBe('나 노트')
  expect(related[0]).toMatchObject({ slug: 'a', links: 'both', topic: 'zz' })
  expect(related.map(({ slug }) => slug)).not.toContain('b')
  expect(around.map(({ slug }) => slug)).toEqual(['a', 'c'])
  expect([previous?.slug, next?.slug]).toEqual(['a', 'c'])
  const last = await notePage('c', 'ko')
  expect(last.kind === 'page' && last.page.next?.slug, 'the topic goes on behind a note of another one').toBe('e')

  expect(await notePreview('b', 'ko')).toMatchObject({
    title: '나',
    lead: { text: '핵심은 a에 있다.', marked: [0, 2] },
    items: 0,
  })
  const preview = JSON.stringify(await notePreview('a', 'ko'))
  expect(preview).toContain('앞 문장이다.')
  expect(preview).not.toContain(SECRET)
  expect(await notePreview('nowhere', 'ko')).toBeNull()

  const graph = (await graphPage({ kind: 'vault' }, { page: 1, sought: '' }, 'ko'))!
  if (graph.view.kind !== 'map') throw new Error('Expected a map')
  const { notes, links } = graph.view
  const own = links
    .map((ends) => ends.map((i) => notes[i]!.slug).join(' '))
    .filter((pair) => /^[abc] [abc]$/.test(pair))
  expect(own.sort(), 'a link in an explanation would tell of it').toEqual(['a b', 'b c'])
  expect(graph.view).toMatchObject({ kind: 'map', subject: { folder: '', part: null } })
  expect(await graphPage({ kind: 'map', map: 7 }, { page: 1, sought: '' }, 'ko')).toBeNull()
})
