import { writeFileSync } from 'node:fs';
import { lexicographicSortSchema, printSchema } from 'graphql';
import { schema } from '../src/schema.ts';

const path = new URL('../schema.graphql', import.meta.url);
writeFileSync(path, `${printSchema(lexicographicSortSchema(schema))}\n`);
