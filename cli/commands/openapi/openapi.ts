import { print } from '../../shared/print'
import { LEARNER_PATHS } from './learner-paths'
import { PUBLIC_PATHS } from './public-paths'
import { SITTING_PATHS } from './sitting-paths'

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
