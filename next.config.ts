import type { NextConfig } from 'next'
import createNextIntlPlugin from 'next-intl/plugin'
import { basePathOf, buildFolderOf } from './cli/base-path.mjs'

const basePath = basePathOf(process.env.BASE_PATH)
const buildFolder = buildFolderOf(basePath)

const config: NextConfig = {
  basePath,
  distDir: buildFolder,
  env: { BASE_PATH: basePath, BUILD_FOLDER: buildFolder },
  poweredByHeader: false,
  serverExternalPackages: [
    '@libsql/client',
    'libsql',
    '@prisma/adapter-libsql',
    '@prisma/adapter-pg',
    '@prisma/client',
    'prom-client',
  ],
  // Titles stand in the head for everybody: streamed metadata would need script to get there.
  htmlLimitedBots: /.*/,
  typedRoutes: false,
  // The files of public/ keep their names when they change.
  headers: async () => [
    {
      source: '/:file([^/]+\\.(?:png|svg|webmanifest)|robots\\.txt)',
      headers: [{ key: 'Cache-Control', value: 'public, max-age=86400' }],
    },
  ],
}

export default createNextIntlPlugin('./components/messages/request.ts')(config)
