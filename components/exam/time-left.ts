import type { Instant } from '@/lib/model/ids'

/** A reading of the server's clock, together with the browser's monotonic clock, which nobody can set. */
export interface ClockReading {
  /** The server's time in ms since 1970. */
  serverMs: number
  /** `performance.now()` at that moment. */
  localMs: number
}

/** @returns the server's time in ms since 1970 when the browser's clock is at `localMs` */
export function serverTimeMs(reading: ClockReading, localMs: number): number {
  return reading.serverMs + localMs - reading.localMs
}

/** @returns milliseconds until the deadline, never below 0 */
export function remainingMs(deadline: Instant, nowMs: number): number {
  return Math.max(0, Date.parse(deadline) - nowMs)
}

/**
 * The digits of a timer. Rounded up, so that 0:00 means the end and not the last second.
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

/** The same in ISO 8601: `PT27M48S`. */
export function durationOf(ms: number): string {
  const seconds = Math.ceil(ms / 1000)
  return `PT${Math.floor(seconds / 60)}M${seconds % 60}S`
}

/** When to warn, in minutes before the end: at a tenth of the time and at one minute, the longer first. */
function warningsOf(minutes: number): number[] {
  const tenth = Math.round(minutes / 10)
  return tenth > 1 ? [tenth, 1] : [1]
}

/** How long a warning replaces the digits. */
const WARNING_MS = 10_000

export interface Warning {
  /** The time left when the warning began: at its moment, or on entering the room later than that. */
  sinceMs: number
  /** Whether the warning is shown now. */
  isNew: boolean
}

/**
 * @param ms  the time left
 * @param enteredMs  the time left when the room was entered
 * @returns the last warning so far, or null before the first
 */
export function dueWarning(ms: number, minutes: number, enteredMs: number): Warning | null {
  const due = warningsOf(minutes).findLast((warning) => ms <= warning * 60_000)
  if (due === undefined) return null
  const sinceMs = Math.min(due * 60_000, enteredMs)
  return { sinceMs, isNew: ms > sinceMs - WARNING_MS }
}

export interface Tick {
  /** Its position, 0 to 1000. */
  x: number
  isLong: boolean
  isUsed: boolean
}

/**
 * The marks of a ruler, one for each minute (or for five minutes if there are more than 120), used up from the left.
 * @param ms  the time left
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
 * The number of an answer: tenths of a second since the sitting began, so that the later answer of two tabs has the
 * higher one. It is always above the last known number.
 */
export function nextSeq(last: number, sinceStartMs: number): number {
  return Math.max(last + 1, Math.ceil(sinceStartMs / 100))
}
