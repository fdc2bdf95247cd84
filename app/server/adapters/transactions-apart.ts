import type { PrismaBetterSqlite3 } from "@prisma/adapter-better-sqlite3";

type Connection = Awaited<ReturnType<PrismaBetterSqlite3["connect"]>>;

/**
 * There is one connection, and what is asked beside an open transaction would take part in it: it would read what is not kept yet, and
 * be gone with it when it is rolled back. It waits until the transaction has ended. So whoever is inside one asks it alone.
 */
export function keepTransactionsApart(connection: Connection): void {
  const [ask, write, start] = [connection.queryRaw.bind(connection), connection.executeRaw.bind(connection), connection.startTransaction.bind(connection)];
  let open: Promise<void> | null = null;
  const nothingOpen = async () => {
    while (open !== null) await open;
  };
  connection.queryRaw = async (query) => {
    await nothingOpen();
    return ask(query);
  };
  connection.executeRaw = async (query) => {
    await nothingOpen();
    return write(query);
  };
  connection.startTransaction = async (level) => {
    await nothingOpen();
    let end: () => void = () => undefined;
    open = new Promise((resolve) => {
      end = () => {
        open = null;
        resolve();
      };
    });
    try {
      const transaction = await start(level);
      const [commit, rollback] = [transaction.commit.bind(transaction), transaction.rollback.bind(transaction)];
      transaction.commit = () => commit().finally(end);
      transaction.rollback = () => rollback().finally(end);
      return transaction;
    } catch (error) {
      end();
      throw error;
    }
  };
}
