import type { World } from "../../app/server/world";

/** How the database answers what some work asks it, a line for each step, such as "SEARCH s USING INDEX Site_id (id=?)". Plans of a small world are those of a large one: nothing counts its rows for them. */
export async function plansOf(world: World, work: () => Promise<unknown>): Promise<string[]> {
  const { db } = world;
  const hot = db.hot;
  const ask = await db.hot();
  const asked = new Map<string, readonly (string | number | Date | null)[]>();
  db.hot = () =>
    Promise.resolve((sql, ...values) => {
      asked.set(sql, values);
      return ask(sql, ...values);
    });
  try {
    await work();
  } finally {
    db.hot = hot;
  }
  return [...asked].flatMap(([sql, values]) => ask<{ detail: string }>(`EXPLAIN QUERY PLAN ${sql}`, ...values).map(({ detail }) => detail));
}
