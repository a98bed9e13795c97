import { defineConfig } from 'prisma/config';

// `prisma generate` asks for a schema engine binary it never runs; pointing at something that exists
// keeps it from downloading one, so it works offline.
process.env.PRISMA_SCHEMA_ENGINE_BINARY ??= process.execPath;

export default defineConfig({ schema: 'prisma/schema.prisma' });
