import type { NextConfig } from 'next'
import createNextIntlPlugin from 'next-intl/plugin'
import { basePathOf, buildFolderOf } from './cli/application/base-path.mjs'

const basePath = basePathOf(process.env.BASE_PATH)
const buildFolder = buildFolderOf(basePath)

const config: NextConfig = {
  basePath,
  distDir: buildFolder,
  env: { BASE_PATH: basePath, BUILD_FOLDER: buildFolder },
  poweredByHeader: false,
  compress: false, // the front does it, with Brotli (lib/front/answer.ts)
  serverExternalPackages: [
    '@libsql/client',
    'libsql',
    '@prisma/adapter-libsql',
    '@prisma/adapter-pg',
    '@prisma/client',
    'prom-client',
    'harfbuzzjs',
  ],
  // Puts titles into the head for everybody. Streamed metadata would need script.
  htmlLimitedBots: /.*/,
  typedRoutes: false,
  // Otherwise strangers could have pictures scaled by `/_next/image` and stored in the build, up to half of the disk.
  images: { unoptimized: true },
  // Files in public/ keep their names when they change, so they are not cached for long.
  headers: async () => [
    {
      source: '/:file([^/]+\\.(?:png|svg|webmanifest))',
      headers: [{ key: 'Cache-Control', value: 'public, max-age=86400' }],
    },
  ],
}

export default createNextIntlPlugin('./components/messages/request.ts')(config)
