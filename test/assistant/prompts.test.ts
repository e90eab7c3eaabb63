import { mkdtemp, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, test } from "vitest";
import { loadPrompts } from "../../src/assistant/prompts.ts";

test("the prompts of this checkout load, and every placeholder is filled", async () => {
  const prompts = await loadPrompts("prompts");
  const text = prompts.answer({ today: "22 Nov 2026", language: "pt" });
  expect(text).toContain("22 Nov 2026");
  expect(text).not.toMatch(/\{\{/);
});

test.each([
  ["no front matter", "Just text", "no front matter"],
  [
    "a placeholder that nothing fills",
    front("[today, language, mood]", "{{today}} {{language}} {{mood}}"),
    "nothing fills",
  ],
  [
    "a placeholder that is never used",
    front("[today, language]", "{{today}}"),
    "never uses its placeholder {{language}}",
  ],
  ["a placeholder without a name", front("[today]", "{{today}} {{language}}"), "does not name"],
])("a prompt with %s stops the start", async (_fault, text, message) => {
  const folder = await mkdtemp(join(tmpdir(), "prompts-"));
  await writeFile(join(folder, "answer.md"), text);
  await expect(loadPrompts(folder)).rejects.toThrow(message);
});

function front(placeholders: string, body: string): string {
  return `---\nname: answer\npurpose: test\nplaceholders: ${placeholders}\n---\n${body}`;
}
