/**
 * When the page that is shown was taken, if it is a copy that the service worker kept (lib/offline/copies.ts), in ms since
 * 1970 by the clock of the device; otherwise null.
 */
export function copyTakenAt(): number | null {
  const { copy } = document.documentElement.dataset
  return copy === undefined ? null : Number(copy)
}

/** How old the copy is that is shown; 0 if the page came from the server. */
export function copyAgeMs(): number {
  const takenAt = copyTakenAt()
  return takenAt === null ? 0 : Math.max(0, Date.now() - takenAt)
}
