/** What one installation of the program consists of, besides the program and its vault. */
export interface Installation {
  databaseUrl: string
  /** The folder that published bundles stand in. */
  bundles: string
  /** Where the secret is kept when the environment has none. */
  secretFile: string
  /** The environment's secret. */
  secret: string | undefined
}

/** Says what a long task is doing, a line each. */
export type Tell = (line: string) => void
