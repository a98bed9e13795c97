/**
 * The part of JSON Schema (2020-12) that the formats of this package are written in, and a check of a
 * value against it. A format's schema is its only description: its reader asks it, and so may others.
 */
export interface JsonSchema {
  readonly $schema?: string;
  readonly $id?: string;
  readonly title?: string;
  readonly description?: string;
  readonly $defs?: Readonly<Record<string, JsonSchema>>;
  readonly $ref?: string;
  readonly type?: JsonType | readonly JsonType[];
  readonly const?: unknown;
  readonly enum?: readonly unknown[];
  readonly pattern?: string;
  readonly minLength?: number;
  readonly minimum?: number;
  readonly properties?: Readonly<Record<string, JsonSchema>>;
  readonly required?: readonly string[];
  readonly additionalProperties?: boolean | JsonSchema;
  readonly items?: JsonSchema;
  readonly anyOf?: readonly JsonSchema[];
}

type JsonType = 'object' | 'array' | 'string' | 'integer' | 'boolean' | 'null';

/** One way in which a value breaks its schema. */
export interface SchemaViolation {
  /** `/tasks/3/number` (JSON Pointer) */
  readonly path: string;
  readonly message: string;
}

/** Violations that are worth telling; a broken file tends to have one reason, repeated. */
const MOST_VIOLATIONS = 20;

/** Empty when the value keeps to the schema. */
export function checkAgainst(schema: JsonSchema, value: unknown): SchemaViolation[] {
  const violations: SchemaViolation[] = [];
  check(schema, value, '', schema, violations);
  return violations;
}

function check(
  schema: JsonSchema,
  value: unknown,
  path: string,
  root: JsonSchema,
  found: SchemaViolation[],
): void {
  if (found.length >= MOST_VIOLATIONS) return;
  const fail = (message: string): void => void found.push({ path: path === '' ? '/' : path, message });
  if (schema.$ref) {
    const target = root.$defs?.[schema.$ref.slice('#/$defs/'.length)];
    if (target) check(target, value, path, root, found);
    return;
  }
  if (schema.anyOf) {
    const attempts = schema.anyOf.map((option) => {
      const tried: SchemaViolation[] = [];
      check(option, value, path, root, tried);
      return tried;
    });
    if (!attempts.some((attempt) => attempt.length === 0)) found.push(...(attempts.at(-1) ?? []));
    return;
  }
  if (schema.type !== undefined) {
    const types = typeof schema.type === 'string' ? [schema.type] : schema.type;
    if (!types.some((type) => isOfType(value, type))) return fail(`must be ${types.join(' or ')}`);
  }
  if ('const' in schema && value !== schema.const) return fail(`must be ${JSON.stringify(schema.const)}`);
  if (schema.enum && !schema.enum.includes(value))
    return fail(`must be one of ${schema.enum.map((option) => JSON.stringify(option)).join(', ')}`);
  if (typeof value === 'string') {
    if (schema.pattern && !new RegExp(schema.pattern, 'u').test(value)) fail(`must match ${schema.pattern}`);
    if (schema.minLength && value.length < schema.minLength)
      fail(value === '' ? 'must not be empty' : `must have at least ${schema.minLength} characters`);
  }
  if (typeof value === 'number' && schema.minimum !== undefined && value < schema.minimum)
    fail(`must be at least ${schema.minimum}`);
  if (Array.isArray(value)) {
    if (schema.items)
      value.forEach((item, index) =>
        check(schema.items as JsonSchema, item, `${path}/${index}`, root, found),
      );
  } else if (typeof value === 'object' && value !== null) {
    checkObject(schema, value as Record<string, unknown>, path, root, found);
  }
}

function checkObject(
  schema: JsonSchema,
  value: Record<string, unknown>,
  path: string,
  root: JsonSchema,
  found: SchemaViolation[],
): void {
  for (const name of schema.required ?? []) {
    if (!Object.hasOwn(value, name)) found.push({ path: `${path}/${name}`, message: 'is missing' });
  }
  for (const [name, item] of Object.entries(value)) {
    const known =
      schema.properties && Object.hasOwn(schema.properties, name) ? schema.properties[name] : undefined;
    if (known) check(known, item, `${path}/${name}`, root, found);
    else if (schema.additionalProperties === false)
      found.push({ path: `${path}/${name}`, message: 'is not part of the format' });
    else if (typeof schema.additionalProperties === 'object')
      check(schema.additionalProperties, item, `${path}/${name}`, root, found);
  }
}

function isOfType(value: unknown, type: JsonType): boolean {
  if (type === 'null') return value === null;
  if (type === 'array') return Array.isArray(value);
  if (type === 'integer') return Number.isInteger(value);
  if (type === 'object') return typeof value === 'object' && value !== null && !Array.isArray(value);
  return typeof value === type;
}
