import { LEARNER_PATHS } from './openapi/learner-paths'
import { PUBLIC_PATHS } from './openapi/public-paths'
import { SITTING_PATHS } from './openapi/sitting-paths'
import { print } from './print'

/** The OpenAPI document of the HTTP interface, generated from the schemas with which the server validates requests. */
export const openApi = {
  openapi: '3.1.0',
  info: {
    title: 'Haeseol',
    version: '1',
    description: 'Times are ISO 8601 with zone; ids are opaque; errors are RFC 9457 problem documents.',
  },
  paths: { ...SITTING_PATHS, ...LEARNER_PATHS, ...PUBLIC_PATHS },
}

/** `haeseol openapi`: prints docs/openapi.json. */
export const printOpenApi = () => print(`${JSON.stringify(openApi, null, 2)}\n`)
