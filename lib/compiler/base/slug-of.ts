/** @example slugOf('Feature Store (온라인)') // => 'feature-store-온라인' */
export function slugOf(name: string): string {
  const words = name
    .normalize('NFC')
    .toLowerCase()
    .match(/[\p{L}\p{N}_]+/gu)
  return words?.join('-') ?? 'note'
}
