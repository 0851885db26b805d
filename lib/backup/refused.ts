/** A backup or a restore that was not done, for a reason that the operator can act on. Nothing has been changed. */
export class Refused extends Error {
  override readonly name = 'Refused'
}
