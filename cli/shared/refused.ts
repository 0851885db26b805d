/** What the caller wants cannot be done, and why. Shown without a stack. */
export class Refused extends Error {
  override name = 'Refused'
}
