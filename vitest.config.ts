import { fileURLToPath } from 'node:url'
import { defineConfig } from 'vitest/config'

export default defineConfig({
  resolve: {
    alias: {
      '@': fileURLToPath(new URL('.', import.meta.url)),
      // `server-only` throws outside a server component; tests are servers too.
      'server-only': fileURLToPath(new URL('./node_modules/server-only/empty.js', import.meta.url)),
    },
  },
  test: {
    include: ['{app,bench,cli,components,lib,prisma,docs}/**/*.test.{ts,tsx}'],
    setupFiles: ['vitest.setup.ts'],
    testTimeout: 60_000, // generous: no test here is about speed
    maxWorkers: '100%', // by default one processor is left free: on two, one file would run after the other
    env: { NO_COLOR: '1' }, // some machines ask for colours, and texts are compared
  },
})
