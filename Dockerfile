# An image with the built application, its programs and production packages: no sources, no compiler, nobody but `node`.
FROM node:24-trixie-slim AS build
WORKDIR /src
COPY package.json package-lock.json ./
RUN npm ci --ignore-scripts --no-audit --no-fund
COPY . .
RUN npm pack --pack-destination /tmp
RUN mkdir /app && tar --extract --gzip --file /tmp/haeseol-*.tgz --directory /app --strip-components 1 && cp package-lock.json /app
WORKDIR /app
RUN npm ci --ignore-scripts --omit=dev --no-audit --no-fund && node cli/build.mjs

FROM node:24-trixie-slim
COPY --from=build /app /app
RUN mkdir --parents /data /vault && chown node:node /data
WORKDIR /app
USER node
ENV HOST=0.0.0.0 PORT=3000 CONTENT_DIR=/vault DATABASE_URL=file:/data/haeseol.db BUNDLE_DIR=/data/bundle
VOLUME /data
EXPOSE 3000
HEALTHCHECK --interval=10s --timeout=5s --start-period=60s CMD ["node", "-e", "fetch('http://127.0.0.1:' + process.env.PORT + '/api/health').then((r) => process.exit(r.ok ? 0 : 1), () => process.exit(1))"]
CMD ["node", "cli/start.mjs"]
