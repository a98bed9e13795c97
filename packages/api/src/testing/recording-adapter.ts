import type { SqlDriverAdapter, SqlDriverAdapterFactory, SqlQueryable } from '@prisma/driver-adapter-utils';

/** Notes every statement that really goes to the database, BEGIN and COMMIT included. */
export function recordStatements(
  adapter: SqlDriverAdapterFactory,
  statements: string[],
): SqlDriverAdapterFactory {
  return {
    provider: adapter.provider,
    adapterName: adapter.adapterName,
    connect: async () => record(await adapter.connect(), statements),
  };
}

function record(adapter: SqlDriverAdapter, statements: string[]): SqlDriverAdapter {
  recordQueries(adapter, statements);
  const startTransaction = adapter.startTransaction.bind(adapter);
  adapter.startTransaction = async (isolationLevel) => {
    statements.push('BEGIN');
    const transaction = await startTransaction(isolationLevel);
    recordQueries(transaction, statements);
    const commit = transaction.commit.bind(transaction);
    transaction.commit = () => {
      if (transaction.options.usePhantomQuery) statements.push('COMMIT');
      return commit();
    };
    return transaction;
  };
  return adapter;
}

function recordQueries(queryable: SqlQueryable, statements: string[]): void {
  const queryRaw = queryable.queryRaw.bind(queryable);
  const executeRaw = queryable.executeRaw.bind(queryable);
  queryable.queryRaw = (query) => {
    statements.push(query.sql);
    return queryRaw(query);
  };
  queryable.executeRaw = (query) => {
    statements.push(query.sql);
    return executeRaw(query);
  };
}
