/**
 * Uses what a browser stores. Where its reader blocks cookies and site data, `localStorage` and its like throw when they
 * are only named.
 * @returns null if it is full or forbidden, or if what it holds cannot be read
 */
export function attempt<T>(use: () => T): T | null {
  try {
    return use()
  } catch {
    return null
  }
}
