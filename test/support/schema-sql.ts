import { PrismaPg } from "@prisma/adapter-pg";
import { bindMigrationAwareSqlAdapterFactory } from "@prisma/driver-adapter-utils";
import { type DiffTarget, SchemaEngine } from "@prisma/schema-engine-wasm";

/** The SQL that takes one `schema.prisma` text to another ("" is an empty database), as Prisma's own engine writes it. */
export async function schemaSql(url: string, from: string, to: string): Promise<string> {
  const written: string[] = [];
  const adapter = bindMigrationAwareSqlAdapterFactory(new PrismaPg({ connectionString: url }));
  const engine = await SchemaEngine.new(
    { datamodels: undefined },
    (text: string) => written.push(text),
    adapter,
  );
  const result = await engine.diff({
    from: from === "" ? { tag: "empty" } : target(from),
    to: target(to),
    script: true,
    exitCode: null,
    filters: { externalTables: [], externalEnums: [] },
  });
  return result.stdout ?? written.join("");
}

function target(content: string): DiffTarget {
  const files = [{ path: "schema.prisma", content }];
  return { tag: "schemaDatamodel", files };
}
