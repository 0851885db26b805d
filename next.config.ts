import type { NextConfig } from 'next'
import createNextIntlPlugin from 'next-intl/plugin'

const config: NextConfig = {
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
