import { renderToStaticMarkup } from 'react-dom/server'
import { expect, test } from 'vitest'
import en from '@/components/messages/search.en.json'
import type { NoteSlug } from '@/lib/model/ids'
import type { SearchHit } from '@/lib/search/types'
import { HitList } from './hit-list'

const marked = (text: string) => ({ text, marks: [] })
const hit: SearchHit = {
  kind: 'paragraph',
  note: 'shelf' as NoteSlug,
  title: marked('배포 가드레일'),
  anchor: '카나리',
  excerpt: marked('Kinesis로 흘려보냅니다.'),
  lang: 'ko',
  why: { kind: 'transliteration', word: 'kinesis' },
}

test('why a hit was found stands apart from what it says', () => {
  const row = { row: 0, href: '/ko/notes/shelf', hit, isClosed: false }
  const group = { name: 'Notes', rows: [row] }
  const rows = { active: 0, choose: () => {}, onFollow: () => {} }
  const html = renderToStaticMarkup(<HitList groups={[group]} isBehind={false} words={en} {...rows} />)
  expect(html.replace(/<[^>]+>/g, '')).toContain('kinesis · Kinesis로')
})
