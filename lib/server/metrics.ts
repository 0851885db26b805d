import 'server-only'
import { once } from './once'

/** What is counted since this process began. */
const counters = () => once('counters', () => new Map<string, number>())

/** @param name  with its labels, in the Prometheus text format: `haeseol_responses_total{outcome="feedback"}` */
export function count(name: string): void {
  counters().set(name, (counters().get(name) ?? 0) + 1)
}

/** The figures in the Prometheus text format, version 0.0.4. */
export function metrics(): string {
  const { rss, heapUsed } = process.memoryUsage()
  const lines = [
    `process_uptime_seconds ${process.uptime().toFixed(1)}`,
    `process_resident_memory_bytes ${rss}`,
    `nodejs_heap_size_used_bytes ${heapUsed}`,
    ...[...counters()].sort().map(([name, value]) => `${name} ${value}`),
  ]
  return `${lines.join('\n')}\n`
}
