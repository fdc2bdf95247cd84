import type Sqlite from "better-sqlite3";

/** Pages ask the same few dozen questions again and again. */
const MOST_KEPT = 500;

/**
 * Keeps the statements of a connection, which the client of the models would prepare anew for every question: that takes longer than
 * most answers. What comes back is as much of a statement as it uses.
 */
export function keepStatements(connection: Sqlite.Database): void {
  const prepare = connection.prepare.bind(connection) as (sql: string) => Sqlite.Statement;
  const kept = new Map<string, KeptStatement>();
  connection.prepare = ((sql: string) => {
    const known = kept.get(sql);
    if (known !== undefined) return known;
    const statement = new KeptStatement(prepare(sql));
    // What is asked once, with a list of its own length, makes room for what is asked often.
    const oldest = kept.keys().next();
    if (kept.size >= MOST_KEPT && !oldest.done) kept.delete(oldest.value);
    kept.set(sql, statement);
    return statement;
  }) as unknown as Sqlite.Database["prepare"];
}

class KeptStatement {
  readonly reader: boolean;
  private described: Sqlite.ColumnDefinition[] | undefined;

  constructor(private readonly statement: Sqlite.Statement) {
    this.reader = statement.reader;
    if (this.reader) statement.raw();
  }

  run(...values: unknown[]): Sqlite.RunResult {
    return this.statement.run(...values);
  }

  columns(): Sqlite.ColumnDefinition[] {
    return (this.described ??= this.statement.columns());
  }

  /** A statement can be bound once only, and so the values wait until it is run. */
  bind(values: unknown[]) {
    return {
      reader: this.reader,
      run: () => this.statement.run(...values),
      columns: () => this.columns(),
      raw: () => ({ all: () => this.statement.all(...values) }),
    };
  }
}
