import { readFileSync } from 'node:fs'

/**
 * The value below which a share of the values are; 0 without values.
 * @param {readonly number[]} values  in any order
 * @param {number} share  0 to 1, where 1 is the largest value
 */
export function quantile(values, share) {
  const sorted = values.toSorted((a, b) => a - b)
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0
}

/** The upper one of the two in the middle where there is an even number of values. */
export const median = (values) => quantile(values, 0.5)

/** The memory of a process in MB; not a number where the system does not report it (`/proc`). */
export function residentMb(pid) {
  try {
    return Number(/VmRSS:\s+(\d+) kB/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))[1]) / 1024
  } catch {
    return Number.NaN
  }
}
