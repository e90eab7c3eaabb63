/** The day of the tests: articles are in force, sample parcels are where the tests expect them. */
export const TODAY = new Date("2026-11-22T12:00:00Z");
