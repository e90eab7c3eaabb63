import { readFileSync } from "node:fs";
import { z } from "zod";
import { createAftership } from "../../src/shipping/aftership.ts";
import { createDhl } from "../../src/shipping/dhl.ts";
import { createSeventeenTrack } from "../../src/shipping/seventeen-track.ts";
import { describeProvider } from "./provider-contract.ts";
import type { Call, Reply } from "./scripted-http.ts";

function fixture(path: string): unknown {
  return JSON.parse(readFileSync(new URL(`../fixtures/${path}.json`, import.meta.url), "utf8"));
}

const items = z.array(z.object({ number: z.string() }));

/** 17TRACK rejects each number, in the call that reads it or in the one that registers it. */
function rejecting(code: number, atRegistration = false) {
  return ({ path, body }: Call): Reply => {
    const own = atRegistration && path !== "/register" ? -18019902 : code;
    const rejected = items.parse(body).map(({ number }) => ({ number, carrier: "0", error: { code: own } }));
    return { body: { code: 0, data: { accepted: [], rejected } } };
  };
}

describeProvider("17track", {
  create: createSeventeenTrack,
  known: "LP00417730952618",
  unknown: "RX274501985CN",
  keyHeader: "17token",
  answers: {
    found: () => ({ body: fixture("17track/two-legs") }),
    notFound: rejecting(-18019909),
    otherShape: () => ({ body: { hello: 1 } }),
    needsPostalCode: rejecting(-18010019, true),
    mistyped: rejecting(-18010012),
    quotaSpent: rejecting(-18019908, true),
  },
});

/** AfterShip knows of no parcel, and says this of one that is to be created. */
function creating(status: number, code: number, message = "") {
  return ({ method }: Call): Reply =>
    method === "GET"
      ? { body: fixture("aftership/empty-list") }
      : { status, body: { meta: { code, message }, data: {} } };
}

describeProvider("aftership", {
  create: createAftership,
  known: "LP00417730952618",
  unknown: "RX274501985CN",
  keyHeader: "as-api-key",
  answers: {
    found: ({ method }) =>
      method === "GET" ? { body: fixture("aftership/list") } : { status: 201, body: { meta: { code: 201 } } },
    notFound: creating(201, 201),
    otherShape: () => ({ body: { hello: 1 } }),
    needsPostalCode: creating(400, 4011, "Value of `destination_postal_code` is required."),
    mistyped: creating(400, 4005, "The value of `tracking_number` is invalid."),
    quotaSpent: creating(402, 402, "You have reached the limit of your plan."),
  },
});

describeProvider("dhl", {
  create: createDhl,
  known: "1234567890",
  unknown: "8264715546",
  keyHeader: "dhl-api-key",
  answers: {
    found: ({ query }) =>
      query.get("trackingNumber") === "1234567890"
        ? { body: fixture("dhl/held") }
        : { status: 404, body: fixture("dhl/not-found") },
    notFound: () => ({ status: 404, body: fixture("dhl/not-found") }),
    otherShape: () => ({ body: { hello: 1 } }),
  },
});
