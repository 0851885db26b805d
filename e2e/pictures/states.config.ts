import { defineConfig } from '@playwright/test'
import config from '../../playwright.config'

/**
 * `npm run try:states`: every state of the second day. One worker, because each one would start a server, learn the
 * whole bank and play the history of nine weeks again. `npm run try:offline`: a walk with the network cut at each step.
 */
export default defineConfig({
  ...config,
  testDir: '.',
  outputDir: '../../test-results/states',
  projects: [
    { name: 'states', testMatch: '*.states.ts' },
    { name: 'walk', testMatch: '*.walk.ts' },
  ],
  webServer: [],
  workers: 1,
})
