-- Which answers rested on an article or a rule has to be found within moments when one of them turns out to be wrong.
-- Among a million turns reading every evidence would take minutes: it also holds tracking snapshots, which are large.
-- So only the names of what was used are indexed, each in the forms in which people ask for it: the passage
-- (`en/brazil-import#2`, `brazil-import#2`), the article in one language or in all (`en/brazil-import`,
-- `brazil-import`), and the rule of an estimate (`br-2025-04-01`). Any of them is then one look into the index.
CREATE FUNCTION "turn_sources"("evidence" JSONB) RETURNS TEXT[]
LANGUAGE sql IMMUTABLE PARALLEL SAFE AS $$
  SELECT ARRAY(
    SELECT name
    FROM jsonb_path_query(evidence, '$.passages[*].id') AS passages(passage)
    CROSS JOIN LATERAL (SELECT passage #>> '{}' AS id) AS cited
    CROSS JOIN LATERAL (VALUES
      (id),
      (split_part(id, '#', 1)),
      (split_part(id, '/', 2)),
      (split_part(split_part(id, '#', 1), '/', 2))
    ) AS names(name)
    UNION
    SELECT rule #>> '{}' FROM jsonb_path_query(evidence, '$.estimates[*].rule.id') AS rules(rule)
  )
$$;

-- CreateIndex
CREATE INDEX "turns_sources_idx" ON "turns" USING GIN ("turn_sources"("evidence")) WHERE "state" = 'answered';
