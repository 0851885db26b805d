import { expect, test } from 'vitest'
import type { NoteSlug, Tag } from '../model/ids'
import type { SearchHead, SearchNote } from '../model/notes/search-note'
import { openIndex } from './open-index'
import { packIndex } from './packed-index'
import { search } from './search'
import type { SearchIndex } from './search-index'
import { lastOf } from './steps'
import type { SearchHit, SearchOptions } from './types'

const note = (slug: string, title: string, more: Partial<SearchNote> = {}): SearchNote => ({
  slug: slug as NoteSlug,
  title,
  lang: 'ko',
  tags: [],
  aliases: [],
  sections: [],
  questions: [],
  ...more,
})

const under = (heading: string, ...paragraphs: string[]) => ({ id: heading.replaceAll(' ', '-'), heading, paragraphs })

const notes = [
  note('drift', '데이터 드리프트와 개념 드리프트', {
    tags: ['watch/drift' as Tag],
    sections: [under('입력이 변할 때', '계절이 바뀌면 손님이 찾는 차가 달라집니다.', '분포를 견주어 봅니다.')],
  }),
  note('overfitting', '과적합과 규제', {
    aliases: ['일반화 실패'],
    sections: [under('두 곡선의 사이', '과적합(overfitting)은 외운 것입니다. 드롭아웃은 이웃에 기대지 않게 합니다.')],
  }),
  note('matrix', '혼동 행렬 읽기', { titles: { en: 'Reading a confusion matrix' } }),
  note('kettle', 'Kettle의 온도', {
    sections: [under('끓이는 법', 'SageMaker에서 물을 끓인다. Principal Component Analysis(PCA)로 줄인다.')],
    questions: [{ id: 'q-kettle', lang: 'en', stem: 'Which kettle keeps its temperature overnight?' }],
  }),
  note('shelf', '배포 가드레일', { sections: [under('카나리', '찻잎을 조금씩 내보냅니다. Kinesis로 흘려보냅니다.')] }),
]

const head: SearchHead = {
  topics: [
    { tag: 'watch' as Tag, names: ['감시', 'Watching'] },
    { tag: 'watch/drift' as Tag, names: ['변화', 'Changes'] },
  ],
  words: [['찻주전자', 'kettle']],
}

const indexOf = (notes: SearchNote[]): SearchIndex => openIndex(Buffer.concat(lastOf(packIndex(head, notes))))
const index = indexOf(notes)
const ask = (query: string, options?: SearchOptions) => search(index, query, options)
const first = (query: string): SearchHit => ask(query).hits[0]!
const marked = ({ text, marks }: SearchHit['title']) => marks.map(([start, end]) => text.slice(start, end))

test.each([
  ['a word with a particle', '드리프트가', 'drift'],
  ['a verb with another ending', '외운다', 'overfitting'],
  ['words without their space', '데이터드리프트', 'drift'],
  ['a word with a space too many', '가드 레일', 'shelf'],
  ['initial consonants', 'ㄱㅈㅎ', 'overfitting'],
  ['initial consonants of two words', 'ㅎㄷㅎㄹ', 'matrix'],
  ['initial consonants with a space', 'ㅎㄷ ㅎㄹ', 'matrix'],
  ['half a syllable', '드맆', 'drift'],
  ['the next consonant as a final one', '혼동 행력', 'matrix'],
  ['Korean in the Latin layout', 'rhkwjrgkq', 'overfitting'],
  ['English in the Korean layout', 'ㅏㄷㅅ싣', 'kettle'],
  ['English in another case', 'KETTLE', 'kettle'],
  ['the title in the other language', 'confusion matrix', 'matrix'],
  ['two languages', 'kettle 온도', 'kettle'],
  ['a transliteration', '세이지메이커', 'kettle'],
  ['a transliteration that is typed half', '세이지', 'kettle'],
  ['a transliteration in the middle of a syllable', '세이짐', 'kettle'],
  ['a transliteration of two words that is typed half', '세이지 메이', 'kettle'],
  ['a transliteration that nobody lists', '키니시스', 'shelf'],
  ['what a note explains in brackets', 'overfitting', 'overfitting'],
  ['an abbreviation that a note explains', 'principal component analysis', 'kettle'],
  ['the words of the config', '찻주전자', 'kettle'],
  ['an alias', '일반화 실패', 'overfitting'],
  ['a slip', '드리프드', 'drift'],
  ['two letters that changed places', 'confuison', 'matrix'],
  ['wide letters', 'ＫＥＴＴＬＥ', 'kettle'],
  ['decomposed syllables', '과적합'.normalize('NFD'), 'overfitting'],
])('finds by %s: `%s`', (_, query, slug) => {
  expect(first(query).note).toBe(slug)
})

test('titles come before texts', () => {
  expect(ask('드리프트').hits.map(({ note, kind }) => [kind, note])[0]).toEqual(['note', 'drift'])
})

test('a hit in a text leads to its section, with what matched', () => {
  const hit = first('계절이 바뀌면')
  expect(hit).toMatchObject({ kind: 'paragraph', note: 'drift', anchor: '입력이-변할-때', lang: 'ko' })
  expect(marked(hit.excerpt)).toEqual(['계절이', '바뀌면'])
})

test('a hit in a heading and in a stem leads there', () => {
  expect(first('두 곡선의 사이')).toMatchObject({ kind: 'heading', anchor: '두-곡선의-사이' })
  expect(first('temperature overnight')).toMatchObject({ kind: 'question', anchor: 'q-kettle', lang: 'en' })
})

test('marks the letters that were typed, and the initials', () => {
  expect(marked(first('드맆').title)).toEqual(['드리프', '드리프'])
  expect(marked(first('ㅎㄷㅎㄹ').title)).toEqual(['혼동 행렬'])
})

test('initials that are typed together are rather a noun than a word with an ending', () => {
  const two = indexOf([note('safe', '안전한 곳'), note('small', '양자화로 모델을 줄이는 법')])
  expect(search(two, 'ㅇㅈㅎ').hits.map(({ note }) => note)).toEqual(['small', 'safe'])
})

test('says why a hit is one if its words do not show it', () => {
  expect(first('일반화 실패').why).toEqual({ kind: 'alias', word: '일반화 실패' })
  expect(first('찻주전자').why).toEqual({ kind: 'transliteration', word: 'kettle' })
  expect(first('드리프트').why).toBeNull()
  expect(first('세이지').why).toEqual({ kind: 'transliteration', word: 'SageMaker' })
})

test.each([
  ['rhkwjrgkq', { kind: 'layout', shown: '과적합' }],
  ['드리프드', { kind: 'typo', shown: '드리프트와' }],
  ['ㄱㅈㅎ', { kind: 'choseong', shown: 'ㄱㅈㅎ' }],
  ['드맆', { kind: 'half', shown: '드리프트' }],
  ['과적합', null],
  ['세이지', null],
  ['세이짐', null],
  ['세이지 메이', null],
  ['세이지 메이커', null],
])('tells how `%s` was read', (query, reading) => {
  expect(ask(query).reading?.kind ?? null).toBe(reading?.kind ?? null)
})

test('a transliteration is rather the word that begins like it', () => {
  const two = indexOf([note('cross', 'Cross validation'), note('glacier', 'S3 Glacier'), note('fsx', 'FSx for Lustre')])
  expect(search(two, '글레이셔').hits[0]!.note).toBe('glacier')
  expect(search(two, '크로스').hits[0]!.note).toBe('cross')
  expect(search(two, '러스터').hits[0]!.note).toBe('fsx')
})

test('a name that is typed half is found in both scripts', () => {
  const two = indexOf([note('latin', 'Kubernetes에 올리기'), note('hangul', '쿠버네티스의 파드')])
  for (const query of ['쿠버네티', 'kubern'])
    expect(
      search(two, query)
        .hits.map(({ note }) => note)
        .sort(),
    ).toEqual(['hangul', 'latin'])
})

test.each(['zzzqq', 'kms'])('reads no word in letters without a vowel: `%s`', (query) => {
  const two = indexOf([note('teams', '조직을 묶는 법'), note('less', '비용의 감소')])
  expect(search(two, query).hits).toEqual([])
})

test('reads a query as typed if asked to', () => {
  expect(ask('rhkwjrgkq', { asTyped: true })).toEqual({ hits: [], total: 0, reading: null })
})

test('a tag that is typed as one comes first', () => {
  expect(first('#watch/drift')).toMatchObject({ kind: 'tag', tag: 'watch/drift', note: null, title: { text: '변화' } })
  expect(first('Watching')).toMatchObject({ kind: 'tag', tag: 'watch' })
})

test('gives no more hits than asked, and says how many there are', () => {
  const all = ask('차', { limit: 1 })
  expect(all.hits).toHaveLength(1)
  expect(all.total).toBeGreaterThanOrEqual(1)
})

test.each([
  ['nothing', ''],
  ['spaces', ' \n\t '],
  ['signs of patterns', '.*+?^$()|{}[]\\'],
  ['an open bracket', '('],
  ['a lone surrogate', '\ud800'],
  ['half a pair in a word', '드리\udc00프트'],
  ['only particles', '은는이가 을를'],
  ['one consonant', 'ㄱ'],
  ['one vowel', 'ㅏ'],
  ['10,000 letters', '가'.repeat(10_000)],
  ['10,000 consonants', 'ㄱ'.repeat(10_000)],
  ['10,000 words', 'kettle '.repeat(10_000)],
  ['marks without letters', '\u0301\u0302'],
  ['names of objects', '__proto__ constructor toString'],
  ['a word with every sign', 'a'.repeat(150) + '가'.repeat(150)],
])('stands %s', (_, query) => {
  const { hits, total } = ask(query)
  expect(hits.length).toBeLessThanOrEqual(10)
  expect(total).toBeGreaterThanOrEqual(hits.length)
  for (const { title, excerpt } of hits) {
    for (const { text, marks } of [title, excerpt]) {
      for (const [start, end] of marks) expect(text.slice(start, end)).not.toBe('')
    }
  }
})

test('an index without notes finds nothing', () => {
  const empty = indexOf([])
  expect(search(empty, '과적합')).toEqual({ hits: [], total: 0, reading: null })
})
