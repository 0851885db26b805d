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
}

export default createNextIntlPlugin('./components/messages/request.ts')(config)
