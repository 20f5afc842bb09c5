/** Services that are engines of one kind: which one a client was made for may be said elsewhere than where it is asked. `sql`: nothing says which. */
export const RELATIONAL: ReadonlySet<string> = new Set(['mssql', 'mysql', 'oracle', 'postgres', 'sql', 'sqlite']);
