import type { Instant } from '@/lib/model/ids'

/** The server's clock as it was when it was read, against a clock of the browser that nobody can set. */
export interface ClockReading {
  /** Milliseconds since 1970, by the server. */
  serverMs: number
  /** `performance.now()` at that moment. */
  localMs: number
}

/** @returns the server's clock when the browser's stands at `localMs`, in milliseconds since 1970 */
export function serverTimeMs(reading: ClockReading, localMs: number): number {
  return reading.serverMs + localMs - reading.localMs
}

/** @returns milliseconds until the deadline, never below 0 */
export function remainingMs(deadline: Instant, nowMs: number): number {
  return Math.max(0, Date.parse(deadline) - nowMs)
}

/**
 * Digits of a timer. Rounded up, so that 0:00 is the end and not the last second.
 * @example formatRemaining(1_668_000) // => '27:48'
 * @example formatRemaining(7_380_000) // => '2:03:00'
 */
export function formatRemaining(ms: number): string {
  const seconds = Math.ceil(ms / 1000)
  const two = (value: number) => String(value).padStart(2, '0')
  const minutes = Math.floor(seconds / 60)
  const tail = two(seconds % 60)
  return minutes < 60 ? `${minutes}:${tail}` : `${Math.floor(minutes / 60)}:${two(minutes % 60)}:${tail}`
}

/** The same for a machine: `PT27M48S`. */
export function durationOf(ms: number): string {
  const seconds = Math.ceil(ms / 1000)
  return `PT${Math.floor(seconds / 60)}M${seconds % 60}S`
}

/** When to say how much is left: at a tenth of the time, and at one minute. In minutes, the longer first. */
export function warningsOf(minutes: number): number[] {
  const tenth = Math.round(minutes / 10)
  return tenth > 1 ? [tenth, 1] : [1]
}

/** How long a warning stands in the place of the digits. */
const WARNING_MS = 10_000

/**
 * @returns the last warning that is due, in minutes, or null before the first; and whether it is being said just now
 */
export function dueWarning(ms: number, minutes: number): { minutes: number; isNew: boolean } | null {
  const due = warningsOf(minutes).findLast((warning) => ms <= warning * 60_000)
  return due === undefined ? null : { minutes: due, isNew: ms > due * 60_000 - WARNING_MS }
}

export interface Tick {
  /** Where it stands, 0 to 1000. */
  x: number
  isLong: boolean
  isUsed: boolean
}

/**
 * The marks of a ruler, one a minute (one in five when there are more than 120), used up from the left.
 * @param ms  what is left
 */
export function rulerTicks(minutes: number, ms: number): Tick[] {
  const step = minutes > 120 ? 5 : 1
  const used = minutes - ms / 60_000
  const count = Math.floor(minutes / step)
  return Array.from({ length: count + 1 }, (_, index) => ({
    x: Math.round(((index * step) / minutes) * 10_000) / 10,
    isLong: index % 5 === 0,
    isUsed: index * step < used,
  }))
}

/**
 * The number of an answer: tenths of a second since the sitting began, so that of two tabs the later answer is the
 * higher, and always above the last one that is known.
 */
export function nextSeq(last: number, sinceStartMs: number): number {
  return Math.max(last + 1, Math.ceil(sinceStartMs / 100))
}
