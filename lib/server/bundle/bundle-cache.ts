import type { Bundle } from './bundle'

/** What is made of a bundle once, on first use. It is dropped together with the bundle. */
export class BundleCache<T> {
  private readonly values = new WeakMap<Bundle, Map<string, T>>()

  /**
   * A promise that fails is forgotten, so that the next request tries again.
   * @param name  tells several values of one bundle apart, such as those of each language
   */
  get(bundle: Bundle, make: () => T, name = ''): T {
    const known = this.values.get(bundle) ?? new Map<string, T>()
    this.values.set(bundle, known)
    if (known.has(name)) return known.get(name)!
    const value = make()
    known.set(name, value)
    if (value instanceof Promise) value.catch(() => known.delete(name))
    return value
  }
}
