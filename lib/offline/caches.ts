/** Names of the caches on a device. Pages and the worker both use them. */
export const CACHES = {
  /** Pages that were opened. */
  pages: 'haeseol pages',
  /** Notes of topics that the learner keeps. */
  kept: 'haeseol kept',
  /** Pictures and typefaces. */
  files: 'haeseol files',
  /** This learner's earlier answers to the questions of notes. */
  answers: 'haeseol answers',
  /** The index for searching. */
  index: 'haeseol index',
} as const

const BUILDS = 'haeseol build '

/** The cache of the scripts and styles of one build, with its page for addresses that are not on the device. */
export const buildCache = (build: string): string => BUILDS + build

export const isBuildCache = (name: string): boolean => name.startsWith(BUILDS)
