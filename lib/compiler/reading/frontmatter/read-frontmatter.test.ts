import { describe, expect, test } from 'vitest'
import { readFrontmatter } from './read-frontmatter'

const read = (yaml: string) => readFrontmatter(`---\n${yaml}\n---\n글`.split('\n'))

test('a date stays the day that was written, whatever time and zone follow it', () => {
  const { data } = read('created: 2025-08-21\nmodified: 2025-08-21T23:30:00-09:00')
  expect(data.frontmatter).toMatchObject({ created: '2025-08-21', modified: '2025-08-21' })
})

test.each(['2025-02-30', '2025-13-01', '21.08.2025', 'yesterday'])('%s is no date, and a message says so', (date) => {
  const { data, messages } = read(`title: x\ncreated: ${date}`)
  expect(data.frontmatter.created).toBeNull()
  expect(messages).toMatchObject([{ ruleId: 'frontmatter-unread', span: { start: { line: 3, column: 1 } } }])
})

test("other generators' fields for date and address are read where ours lack, and give no messages", () => {
  const { data, messages } = read('date: 2025-08-21 10:00\npermalink: /tea/pots.html')
  expect(data.frontmatter).toMatchObject({ created: '2025-08-21', address: '/tea/pots' })
  expect(read('created: 2025-01-01\ndate: 2025-08-21\nslug: cups\npermalink: /x/').data.frontmatter).toMatchObject({
    created: '2025-01-01',
    address: 'cups',
  })
  const strange = read('date: next week\nslug: /:year/:title/\npermalink: /')
  expect(strange.data.frontmatter).toMatchObject({ created: null, address: null })
  expect([...messages, ...strange.messages]).toEqual([])
})

test('sources and the day that they hold for are read, and what is no source gives a message', () => {
  const { data } = read('sources:\n- title: Tea guide\n  url: https://tea.example/guide\nas_of: 2025-08-21')
  const sources = [{ title: 'Tea guide', url: 'https://tea.example/guide' }]
  expect(data.frontmatter).toMatchObject({ sources, asOf: '2025-08-21' })
  const unsafe = read('sources:\n- title: Tea guide\n  url: javascript:alert(1)')
  expect(unsafe.data.frontmatter.sources).toEqual([])
  expect(unsafe.messages).toMatchObject([{ ruleId: 'frontmatter-unread', span: { start: { line: 2 } } }])
})

test('a description and a cover are read, and what is none gives a message', () => {
  const { data, messages } = read('description: 물을 끓인다\ncover: "[[cup.png]]"')
  const cover = { markdown: '[[cup.png]]', span: { start: { line: 3, column: 1 } } }
  expect(data.frontmatter).toMatchObject({ description: '물을 끓인다', cover })
  expect(messages).toEqual([])
  const wrong = read('description: [a, b]\ncover: [[cup.png]]')
  expect(wrong.data.frontmatter).toMatchObject({ description: null, cover: null })
  expect(wrong.messages).toMatchObject([{ span: { start: { line: 2 } } }, { span: { start: { line: 3 } } }])
})

test('what only other readers need is kept as it was', () => {
  const { data } = read('domains:\n- {name: Water, weight: 60}\npass: 0.7')
  expect(data.frontmatter.data).toEqual({ domains: [{ name: 'Water', weight: 60 }], pass: 0.7 })
})

test('two notes of equal frontmatter share no object', () => {
  const [first, second] = [read('tags: [a]'), read('tags: [a]')]
  expect(first.data.frontmatter.data).not.toBe(second.data.frontmatter.data)
})

test('a key named like an object’s prototype changes nothing', () => {
  const { data } = read('__proto__: {tags: [x]}\nconstructor: y')
  expect(data.frontmatter.tags).toEqual([])
  expect(({} as Record<string, unknown>).tags).toBeUndefined()
})

describe('the frontmatter is not read, a message says so and the rest of the note is', () => {
  test.each([
    ['an alias', 'a: &x 1\nb: *x'],
    ['a custom tag', 'a: !!js/function "function () {}"'],
    ['a list', '- a\n- b'],
    ['a sentence', 'only words'],
    ['a repeated key', 'title: a\ntitle: b'],
    ['brackets without end', `a: ${'['.repeat(200)}`],
    ['more than a head holds', `a: "${'x'.repeat(70_000)}"`],
    ['a line that begins like its end', 'a: b\n---x: c'],
  ])('with %s', (_, yaml) => {
    const { data, messages } = read(yaml)
    expect(data.lines).toBe(yaml.split('\n').length + 2)
    expect(data.frontmatter.data).toEqual({})
    expect(messages.map(({ ruleId }) => ruleId)).toEqual(['frontmatter-unread'])
  })

  test.each(['js', 'json', 'toml', 'coffee'])('in %s', (language) => {
    const { data, messages } = readFrontmatter([`---${language}`, 'process.exit(1)', '---', '글'])
    expect(data.lines).toBe(3)
    expect(messages).toHaveLength(1)
  })
})

test('a note that begins with a longer rule has no frontmatter', () => {
  expect(readFrontmatter(['-----', 'a: b', '---']).data.lines).toBe(0)
})

test('frontmatter of comments and blank lines is empty, and fine', () => {
  const { data, messages } = read('\n# nothing yet\n')
  expect(data.frontmatter).toMatchObject({ title: null, tags: [], aliases: [], data: {} })
  expect(messages).toEqual([])
})

test.each([
  ['tags: a, #b, c', ['a', 'b', 'c']],
  ['tags: #a, b', ['a', 'b']],
  ['tags: a # an aside', ['a']],
  ['tags: "a, #b"', ['a', 'b']],
])('%s has the tags %j', (yaml, tags) => {
  expect(read(yaml).data.frontmatter.tags).toEqual(tags)
})

test.each([
  ['title_en: The temperature of water', { en: 'The temperature of water' }],
  ['title_en: Water\ntitle_ko: 물', { ko: '물', en: 'Water' }],
  ['title_en: ""', {}],
  ['title: 물', {}],
])('titles for readers of other languages: %s', (text, titles) => {
  const { data, messages } = read(text)
  expect([data.frontmatter.titles, messages]).toEqual([titles, []])
})

test('a title of another kind gives a message, and the rest is read', () => {
  const { data, messages } = read('title_en: [a, b]\ntitle_ko: 물')
  expect(data.frontmatter.titles).toEqual({ ko: '물' })
  expect(messages).toMatchObject([{ ruleId: 'frontmatter-unread' }])
})
