import type { Tag } from '../ids'

/**
 * A topic with all topics above it, the widest first.
 * @example withTopicsAbove('a/b/c') // => ['a', 'a/b', 'a/b/c']
 */
export function withTopicsAbove(tag: Tag): Tag[] {
  const parts = tag.split('/')
  return parts.map((_, end) => parts.slice(0, end + 1).join('/') as Tag)
}
