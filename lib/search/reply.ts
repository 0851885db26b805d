import type { Marked, SearchHit, SearchResult } from './types'

/** A hit in JSON: each text is a string, and the places that matched are beside it. */
export interface ReplyHit extends Omit<SearchHit, 'title' | 'excerpt'> {
  title: string
  titleMarks: Marked['marks']
  excerpt: string
  excerptMarks: Marked['marks']
}

/** The reply of `GET /api/search`. */
export interface SearchReply extends Omit<SearchResult, 'hits'> {
  hits: ReplyHit[]
}

export const toReply = ({ hits, ...rest }: SearchResult): SearchReply => ({
  hits: hits.map(({ title, excerpt, ...hit }) => ({
    ...hit,
    ...{ title: title.text, titleMarks: title.marks },
    ...{ excerpt: excerpt.text, excerptMarks: excerpt.marks },
  })),
  ...rest,
})

export const fromReply = ({ hits, ...rest }: SearchReply): SearchResult => ({
  hits: hits.map(({ title, titleMarks, excerpt, excerptMarks, ...hit }) => ({
    ...hit,
    title: { text: title, marks: titleMarks },
    excerpt: { text: excerpt, marks: excerptMarks },
  })),
  ...rest,
})
