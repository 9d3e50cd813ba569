/** Runs statements; parameters are `$1`, `$2` …. JSON columns come back parsed, times as ISO strings. */
export interface Queries {
  query<Row>(sql: string, parameters?: readonly unknown[]): Promise<Row[]>;
}

/** A database with the record's tables. */
export interface Database extends Queries {
  readonly kind: "pglite" | "postgres";
  /** All or nothing; one after another. */
  transaction<Result>(work: (queries: Queries) => Promise<Result>): Promise<Result>;
  close(): Promise<void>;
}
