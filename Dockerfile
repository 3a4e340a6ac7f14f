FROM node:22-slim AS build
WORKDIR /stepledger
ENV NEXT_TELEMETRY_DISABLED=1 TURBO_TELEMETRY_DISABLED=1 DO_NOT_TRACK=1 CI=true
RUN npm install --global pnpm@12.21.0
COPY pnpm-lock.yaml pnpm-workspace.yaml ./
RUN pnpm fetch
COPY . .
RUN pnpm install --frozen-lockfile --offline \
  && pnpm turbo run build --filter=@stepledger/api --filter=@stepledger/dashboard \
  && rm -rf apps/dashboard/.next/cache \
  && pnpm --filter @stepledger/api --prod deploy /out/api \
  && pnpm --filter @stepledger/dashboard --prod deploy /out/dashboard

FROM node:22-slim AS api
ENV NODE_ENV=production HOST=0.0.0.0 API_PORT=4000
WORKDIR /stepledger
COPY --from=build /out/api ./
USER node
EXPOSE 4000
HEALTHCHECK --interval=5s --timeout=5s --start-period=30s --retries=12 \
  CMD ["node", "--eval", "fetch('http://127.0.0.1:4000/readyz').then((r) => process.exit(r.ok ? 0 : 1), () => process.exit(1))"]
CMD ["node", "dist/main.js"]

FROM node:22-slim AS dashboard
ENV NODE_ENV=production NEXT_TELEMETRY_DISABLED=1
WORKDIR /stepledger
COPY --from=build --chown=node:node /out/dashboard ./
USER node
EXPOSE 3000
HEALTHCHECK --interval=5s --timeout=5s --start-period=30s --retries=12 \
  CMD ["node", "--eval", "fetch('http://127.0.0.1:3000').then((r) => process.exit(r.ok ? 0 : 1), () => process.exit(1))"]
CMD ["node", "node_modules/next/dist/bin/next", "start", "--hostname", "0.0.0.0", "--port", "3000"]
