/** The number of shards. An edit of one note rewrites one of them. */
const SHARDS = 64

/**
 * The number of the shard, in a bundle and in the cache, that holds a note. It depends on the path alone, so adding or
 * removing other notes never moves a note. FNV-1a: every letter changes its middle bits.
 */
export function shardOf(path: string): number {
  let hash = 0x811c9dc5
  for (let i = 0; i < path.length; i++) hash = Math.imul(hash ^ path.charCodeAt(i), 0x01000193)
  return (hash >>> 8) % SHARDS
}
