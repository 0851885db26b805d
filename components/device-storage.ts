/** Uses `localStorage`. @returns null if it is full or forbidden, or if what it holds cannot be read */
export function attempt<T>(use: () => T): T | null {
  try {
    return use()
  } catch {
    return null
  }
}
