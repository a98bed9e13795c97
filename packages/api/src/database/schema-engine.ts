import { createRequire } from 'node:module';
import { readFile } from 'node:fs/promises';
import {
  bindMigrationAwareSqlAdapterFactory,
  type SqlMigrationAwareDriverAdapterFactory,
} from '@prisma/driver-adapter-utils';
import type { SchemaEngine, SchemasContainer } from '@prisma/schema-engine-wasm';

type EngineModule = { SchemaEngine: typeof SchemaEngine; __wbg_set_wasm(exports: unknown): void };

/** Node has it, its types do not. */
const { WebAssembly } = globalThis as unknown as {
  WebAssembly: {
    instantiate(
      bytes: Uint8Array,
      imports: Record<string, object>,
    ): Promise<{ instance: { exports: Record<string, unknown> } }>;
  };
};

interface EngineState {
  module?: Promise<EngineModule>;
  /** Settles when the engine is free again. */
  free: Promise<unknown>;
}

/**
 * The bindings hold one WebAssembly instance for the whole process. Where this file is loaded twice, as
 * test runners do, a second instance would be set under the first one's feet, so both share this state.
 */
const state = ((globalThis as Record<symbol, unknown>)[Symbol.for('zeren.schema-engine')] ??= {
  free: Promise.resolve(),
}) as EngineState;

/**
 * Uses Prisma's own schema engine, in WebAssembly, on the given adapter: one use after the other. The
 * engine panics without a schema.
 */
export function withSchemaEngine<T>(
  adapter: SqlMigrationAwareDriverAdapterFactory,
  { files }: SchemasContainer,
  use: (engine: SchemaEngine) => Promise<T>,
): Promise<T> {
  const result = state.free.then(async () => {
    state.module ??= loadEngineModule();
    const { SchemaEngine } = await state.module;
    const engine = await SchemaEngine.new(
      { datamodels: files.map(({ path, content }) => [path, content]) },
      () => undefined,
      bindMigrationAwareSqlAdapterFactory(adapter),
    );
    try {
      return await use(engine);
    } finally {
      engine.free();
    }
  });
  state.free = result.catch(() => undefined);
  return result;
}

/** By hand, because Node still warns about `import … from '*.wasm'`, or refuses it. */
async function loadEngineModule(): Promise<EngineModule> {
  const require = createRequire(import.meta.url);
  const bindings = '@prisma/schema-engine-wasm/schema_engine_bg';
  const engine = (await import(bindings)) as EngineModule;
  const bytes = await readFile(require.resolve(bindings).replace(/\.js$/, '.wasm'));
  const { instance } = await WebAssembly.instantiate(bytes, {
    './schema_engine_bg.js': engine,
  });
  engine.__wbg_set_wasm(instance.exports);
  (instance.exports['__wbindgen_start'] as () => void)();
  return engine;
}
