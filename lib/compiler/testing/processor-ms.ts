/** The milliseconds of the processor that some work takes. What else the machine does counts little. */
export function processorMs(work: () => void): number {
  const before = process.cpuUsage()
  work()
  return process.cpuUsage(before).user / 1_000
}
