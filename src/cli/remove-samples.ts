import { removeSamples } from "../storage/shipments.ts";
import { visit } from "./visit.ts";

// `npm run samples:remove`: takes the sample parcels out; they do not come back at the next start.
await visit(async (database) => `${await removeSamples(database)} sample shipments were removed.`);
