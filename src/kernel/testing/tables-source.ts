import type pg from 'pg';

interface Column {
  readonly table: string;
  readonly column: string;
  readonly type: string;
  readonly nullable: boolean;
  readonly made: 'no' | 'default' | 'always';
  readonly target: string | null;
  readonly check: string | null;
}

const TYPES: Readonly<Record<string, string>> = {
  uuid: 'string',
  text: 'string',
  'character varying': 'string',
  integer: 'number',
  bigint: 'number',
  smallint: 'number',
  boolean: 'boolean',
  date: 'Day',
  'timestamp with time zone': 'Temporal.Instant',
  jsonb: 'ColumnType<unknown, string, string>',
  bytea: 'Buffer',
  'smallint[]': 'number[]',
  'text[]': 'string[]',
  'uuid[]': 'string[]',
};

/** The text of a module's `tables.ts`, read off the migrated database, so that types and tables cannot drift apart. */
export async function tablesSource(pool: pg.Pool, schema: string): Promise<string> {
  const { rows } = await pool.query<Column>(COLUMNS, [schema]);
  const tables = Map.groupBy(rows, (row) => row.table);
  const body = [...tables].map(([table, columns]) => tableSource(schema, table, columns)).join('\n');
  const entries = [...tables.keys()].map((table) => `    '${schema}.${table}': ${interfaceName(table)};`).join('\n');
  return `// Made from the migrated database by \`npm run tables\`: change the migration, not this file.\n${imports(body, schema)}
${body}
declare module '${schema === 'kernel' ? './db.ts' : '#kernel/db.ts'}' {
  interface Tables {
${entries}
  }
}
`;
}

const interfaceName = (table: string): string =>
  `${table
    .split('_')
    .map((part) => part.charAt(0).toUpperCase() + part.slice(1))
    .join('')}Table`;

function tableSource(schema: string, table: string, columns: readonly Column[]): string {
  const lines = columns.map((column) => `  ${column.column}: ${typeOf(schema, column)};`);
  return `interface ${interfaceName(table)} {\n${lines.join('\n')}\n}\n`;
}

function typeOf(schema: string, column: Column): string {
  const bare = bareType(schema, column);
  const type = column.nullable ? `${bare} | null` : bare;
  if (column.made === 'always') return `GeneratedAlways<${type}>`;
  return column.made === 'default' ? `Generated<${type}>` : type;
}

function bareType(schema: string, column: Column): string {
  if (column.type === 'uuid' && column.target) return `Id<'${column.target}'>`;
  if (column.type === 'uuid' && column.column === 'id') return `Id<'${schema}.${column.table}'>`;
  const options = column.check ? [...column.check.matchAll(/'([^']+)'::text/g)].map((match) => `'${match[1]}'`) : [];
  return options.length > 0 ? options.join(' | ') : (TYPES[column.type] ?? 'string');
}

function imports(body: string, schema: string): string {
  const from = schema === 'kernel' ? './' : '#kernel/';
  const kysely = ['ColumnType', 'Generated', 'GeneratedAlways'].filter((name) => body.includes(`${name}<`));
  return [
    kysely.length > 0 ? `import type { ${kysely.join(', ')} } from 'kysely';` : '',
    /\bDay\b/.test(body) ? `import type { Day } from '${from}day.ts';` : '',
    /\bId</.test(body) ? `import type { Id } from '${from}id.ts';` : '',
    schema === 'kernel' ? `import type {} from './db.ts';` : `import type {} from '#kernel/db.ts';`,
  ]
    .filter((line) => line !== '')
    .join('\n')
    .concat('\n');
}

const COLUMNS = `
  select c.relname as table, a.attname as column, format_type(a.atttypid, null) as type, not a.attnotnull as nullable,
    case when a.attgenerated <> '' or a.attidentity = 'a' then 'always' when a.atthasdef or a.attidentity <> '' then 'default' else 'no' end as made,
    (select tn.nspname || '.' || tc.relname
       from pg_constraint f join pg_class tc on tc.oid = f.confrelid join pg_namespace tn on tn.oid = tc.relnamespace
      where f.conrelid = c.oid and f.contype = 'f' and a.attnum = f.conkey[1]
      order by cardinality(f.conkey), f.conname limit 1) as target,
    (select pg_get_constraintdef(k.oid) from pg_constraint k
      where k.contype = 'c' and (k.contypid = a.atttypid or (k.conrelid = c.oid and k.conkey = array[a.attnum]))
        and pg_get_constraintdef(k.oid) ~ ('^CHECK \\(\\(\\(?(VALUE|' || a.attname || ')\\)? = ANY \\(+ARRAY\\[') limit 1) as check
  from pg_class c join pg_namespace n on n.oid = c.relnamespace join pg_attribute a on a.attrelid = c.oid
  where n.nspname = $1 and c.relkind in ('r', 'p') and not c.relispartition and a.attnum > 0 and not a.attisdropped
  order by c.relname, a.attnum`;
