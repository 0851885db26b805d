import { fileURLToPath } from 'node:url'
import { defineConfig } from 'vitest/config'

export default defineConfig({
  resolve: {
    alias: {
      '@': fileURLToPath(new URL('.', import.meta.url)),
      // The real package throws outside React's server components.
      'server-only': fileURLToPath(new URL('./node_modules/server-only/empty.js', import.meta.url)),
    },
  },
  test: {
    include: ['{app,bench,cli,components,lib,prisma,docs}/**/*.test.{ts,tsx}'],
    setupFiles: ['vitest.setup.ts'],
    testTimeout: 60_000, // generous: no test here is about speed
    hookTimeout: 60_000, // some publish a vault
    maxWorkers: '100%', // the default leaves one processor free, so on two processors files would run one by one
    env: { NO_COLOR: '1' }, // tests compare texts, and some machines enable colours
  },
})
