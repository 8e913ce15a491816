# The reference server. Build with: docker build -t kairos-server .
# For a reproducible build, pin the digest too: docker inspect --format '{{index .RepoDigests 0}}' node:26.10.0-bookworm-slim
FROM node:26.10.0-bookworm-slim AS build
WORKDIR /kairos
COPY . .
RUN npx -y pnpm@12.21.0 install --frozen-lockfile \
  && npx -y pnpm@12.21.0 build \
  && npx -y pnpm@12.21.0 image-contents --out /image

FROM node:26.10.0-bookworm-slim
ENV NODE_ENV=production HOST=0.0.0.0 PORT=4600 KAIROS_DATA_DIR=/data
WORKDIR /kairos
COPY --from=build /image .
# Audit checkpoints, and the embedded database where DATABASE_URL is not set.
RUN mkdir /data && chown node:node /data
VOLUME /data
USER node
EXPOSE 4600
HEALTHCHECK --interval=10s --timeout=3s --start-period=20s \
  CMD ["node", "-e", "fetch('http://127.0.0.1:4600/readyz').then((r) => process.exit(r.ok ? 0 : 1), () => process.exit(1))"]
# Node itself is the first process, so that it gets SIGTERM and finishes its requests.
ENTRYPOINT ["node", "--max-semi-space-size=4", "--heap-growing-percent=30", "dist/cli.js"]
CMD ["serve"]
