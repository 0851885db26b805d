/** A backup or restore was refused, for a reason that the operator can act on. Nothing has been changed. */
export class Refused extends Error {
  override readonly name = 'Refused'
}
