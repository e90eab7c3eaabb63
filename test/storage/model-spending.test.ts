import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import { openDatabase } from "../../src/storage/database.ts";
import { forgetSpending, openModelBudget } from "../../src/storage/model-spending.ts";
import { openTestDatabase, type TestDatabase } from "../support/test-database.ts";

let parts: TestDatabase;
beforeAll(async () => {
  parts = await openTestDatabase();
});
beforeEach(async () => {
  await parts.database.modelSpending.deleteMany();
});
afterAll(() => parts.stop());

test("a contact who has used up the day's tokens gets no more; others still do", async () => {
  const budget = openModelBudget(parts.database, { perDay: null, perContact: 1_000 });
  const [one, other] = [randomUUID(), randomUUID()];
  await budget.spend(one, 600);
  expect(await budget.isLeft(one)).toBe(true);
  await budget.spend(one, 400);
  expect(await budget.isLeft(one)).toBe(false);
  expect(await budget.isLeft(other)).toBe(true);
  expect(await budget.isLeft(null)).toBe(true);
});

test("the day's tokens of all are counted across processes, and no turn is lost", async () => {
  const second = openDatabase(parts.url);
  const budgets = [parts.database, second].map((database) =>
    openModelBudget(database, { perDay: 2_000, perContact: null }),
  );
  const spending = Array.from({ length: 39 }, (_, index) => budgets[index % 2]?.spend(randomUUID(), 50));
  await Promise.all(spending);
  expect(await budgets[0]?.isLeft(null)).toBe(true);
  await budgets[1]?.spend(null, 50);
  expect(await budgets[0]?.isLeft(randomUUID())).toBe(false);
  await second.$disconnect();
});

test("yesterday does not count, and without a limit nothing is written", async () => {
  const day = new Date(Date.now() - 24 * 3_600_000);
  await parts.database.modelSpending.create({ data: { day, who: "all", tokens: 9_999n } });
  const budget = openModelBudget(parts.database, { perDay: 100, perContact: null });
  expect(await budget.isLeft(null)).toBe(true);
  await openModelBudget(parts.database, { perDay: null, perContact: null }).spend(randomUUID(), 100);
  expect(await parts.database.modelSpending.count()).toBe(1);
});

test("what was used more than a month ago is forgotten, and nothing younger", async () => {
  const { database } = parts;
  await database.$executeRaw`
    INSERT INTO model_spending (day, who, tokens)
    SELECT (now() AT TIME ZONE 'UTC')::date - age, who, 10 FROM unnest(ARRAY[0, 1, 31, 32, 400]) AS ages(age), unnest(ARRAY['all', 'somebody']) AS whos(who)`;
  expect(await forgetSpending(database)).toBe(4);
  const left = await database.$queryRaw<{ age: number }[]>`
    SELECT DISTINCT (now() AT TIME ZONE 'UTC')::date - day AS age FROM model_spending ORDER BY age`;
  expect(left.map(({ age }) => age)).toEqual([0, 1, 31]);
  expect(await forgetSpending(database)).toBe(0);
});
