/** Of so many an edit makes one anew. */
const PARTS = 64

/**
 * In which part of a bundle, and of the cache, a note stands: in the same whatever else comes to a vault or goes.
 * FNV-1a: its middle bits hang on every letter.
 */
export function partOf(path: string): number {
  let hash = 0x811c9dc5
  for (let i = 0; i < path.length; i++) hash = Math.imul(hash ^ path.charCodeAt(i), 0x01000193)
  return (hash >>> 8) % PARTS
}
