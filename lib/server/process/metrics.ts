import 'server-only'
import { Counter, collectDefaultMetrics, Gauge, Histogram, Registry } from 'prom-client'
import { once } from './once'

/** The counters of this process. */
const meters = () =>
  once('meters', () => {
    const registry = new Registry()
    const registers = [registry]
    const counter = <L extends string>(name: string, help: string, labelNames: L[]) =>
      new Counter({ name, help, labelNames, registers })
    collectDefaultMetrics({ register: registry })
    return {
      registry,
      responses: counter('haeseol_responses_total', 'Answers by outcome', ['outcome']),
      refusals: counter('haeseol_refusals_total', 'Requests refused by a limit, by limit', ['limit']),
      faults: counter('haeseol_faults_total', 'Requests that failed because of a fault, by kind', ['kind']),
      behind: new Gauge({
        name: 'haeseol_bundle_behind',
        help: '1 while the published bundle does not open',
        registers,
      }),
      requests: new Histogram({
        name: 'http_request_duration_seconds',
        help: 'Requests by route and status class',
        labelNames: ['method', 'route', 'status'],
        buckets: [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10],
        registers,
      }),
    }
  })

export const countResponse = (outcome: string) => meters().responses.inc({ outcome })
export const observeBehind = (isBehind: boolean) => meters().behind.set(Number(isBehind))
/** @param limit  one of those in docs/operating.md */
export const countRefusal = (limit: string) => meters().refusals.inc({ limit })
export const countFault = (kind: string) => meters().faults.inc({ kind })

/** @param route  as in docs/api.md, with names in braces, so that their number is fixed */
export function observeRequest(method: string, route: string, status: number, seconds: number): void {
  meters().requests.observe({ method, route, status: `${Math.floor(status / 100)}xx` }, seconds)
}

/** The metrics in the Prometheus text format, version 0.0.4. */
export const metrics = (): Promise<string> => meters().registry.metrics()
