/** The facts of a note that tell whether its questions have changed, without reading the note. */
export interface IdentityFacts {
  path: string
  /** A hash of what identity compares in its questions; empty without questions. */
  questions: string
  /** The line on which each question begins. */
  at: number[]
  /** Block ids of its questions. */
  pins: string[]
  /** A hash of its text without its questions. */
  body: string
}
