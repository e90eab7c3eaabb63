import { inflateSync } from "node:zlib";
import fc from "fast-check";
import Fastify from "fastify";
import { describe, expect, test } from "vitest";
import { paintPng } from "../../../src/channels/pictures/paint.ts";
import { pictureRoutes } from "../../../src/channels/pictures/routes.ts";
import { createPictureLinks } from "../../../src/desk/picture-link.ts";
import type { WayPicture } from "../../../src/domain/card.ts";
import { drawWay } from "../../../src/domain/way-drawing.ts";

const secretKey = "a secret of the tests, long enough";
const publicUrl = "https://desk.example";
const TODAY = new Date("2026-11-22T12:00:00Z");
const at = (day: string) => () => new Date(`${day}T12:00:00Z`);
const tokenOf = (address: string | null) =>
  /^https:\/\/desk\.example\/pictures\/(.+)\.png$/.exec(address ?? "")?.[1] ?? "";

const way: WayPicture = {
  ...{ title: "The way of parcel LP00123456789012", description: "Now: At import customs." },
  stops: (["reached", "reached", "here", "ahead"] as const).map((state) => ({
    label: "x",
    state,
    date: null,
  })),
  gauge: { spent: 9, from: 2, to: 7, limit: 10 },
};
const links = createPictureLinks({ secretKey, publicUrl }, () => TODAY);

describe("the address of a picture", () => {
  test("brings back what is drawn, whatever that is", () => {
    const days = fc.integer({ min: 0, max: 60_000 });
    const ways = fc.record({
      stops: fc.array(
        fc.constantFrom("reached", "here", "ahead").map((state) => ({ label: "x", state, date: null })),
        { maxLength: 12 },
      ),
      gauge: fc.option(fc.record({ spent: days, from: days, to: days, limit: fc.option(days) })),
    });
    const tones = fc.constantFrom("moving", "waiting", "act_now", "done", "unknown");
    fc.assert(
      fc.property(ways, tones, (drawn, tone) => {
        const token = tokenOf(links.pictureOf({ tone, way: { ...way, ...drawn } }));
        expect(links.read(token)).toEqual({
          ...{ tone, gauge: drawn.gauge },
          stops: drawn.stops.map(({ state }) => ({ state })),
        });
      }),
    );
  });

  test("says nothing of the parcel", () => {
    const other = { ...way, title: "The way of parcel RB520641979CN", description: "Another." };
    expect(links.pictureOf({ tone: "waiting", way: other })).toBe(links.pictureOf({ tone: "waiting", way }));
  });

  test("is over after thirty days", () => {
    const token = tokenOf(links.pictureOf({ tone: "waiting", way }));
    const readOn = (day: string) => createPictureLinks({ secretKey, publicUrl }, at(day)).read(token);
    expect(readOn("2026-12-22")).not.toBeNull();
    expect(readOn("2026-12-23")).toBeNull();
  });

  test("is none of another key, and none with any letter changed", () => {
    const token = tokenOf(links.pictureOf({ tone: "waiting", way }));
    expect(createPictureLinks({ secretKey: "another", publicUrl }, at("2026-11-22")).read(token)).toBeNull();
    for (let place = 0; place < token.length; place += 1) {
      const letter = token[place] === "A" ? "B" : "A";
      expect(links.read(token.slice(0, place) + letter + token.slice(place + 1))).toBeNull();
    }
  });

  test("is not given where nobody outside could fetch it, nor for a card without a way", () => {
    const local = createPictureLinks({ secretKey, publicUrl: "http://127.0.0.1:3000" }, () => TODAY);
    expect(local.pictureOf({ tone: "waiting", way })).toBeNull();
    expect(links.pictureOf({ tone: "waiting" })).toBeNull();
  });
});

describe("a picture", () => {
  test("is served as PNG, to be kept for a day", async () => {
    const server = Fastify();
    await server.register(pictureRoutes({ links }));
    const address = new URL(links.pictureOf({ tone: "waiting", way }) ?? "");
    const answer = await server.inject(address.pathname);
    expect(answer.statusCode).toBe(200);
    expect(answer.headers["content-type"]).toBe("image/png");
    expect(answer.headers["cache-control"]).toContain("max-age=86400");
    expect(pixelsOf(answer.rawPayload)).toMatchObject({ width: 996, height: 234 });
    expect((await server.inject("/pictures/forged.png")).statusCode).toBe(404);
    expect((await server.inject(address.pathname.replace(/.\.png$/, "!.png"))).statusCode).toBe(404);
  });

  test("has the colours of what it shows at its places", () => {
    const { colourAt } = pixelsOf(paintPng(drawWay(way, "act_now")));
    expect(colourAt(14, 10)).toBe("526070");
    expect(colourAt(14 + (292 * 2) / 3, 14)).toBe("b3261e");
    expect(colourAt(306, 14)).toBe("ffffff");
    const end = 10 * 1.05;
    expect(colourAt(14 + (292 * 4) / end, 42)).toBe("e5f4ea");
    expect(colourAt(14 + (292 * 9) / end, 44)).toBe("b3261e");
    expect(colourAt(160, 64)).toBe("ffffff");
  });
});

/** Reads a PNG of ours; places are in units of the drawing. */
function pixelsOf(png: Buffer) {
  const width = png.readUInt32BE(16);
  const height = png.readUInt32BE(20);
  const start = png.indexOf("IDAT") + 4;
  const rows = inflateSync(png.subarray(start, start + png.readUInt32BE(start - 8)));
  const colourAt = (x: number, y: number) => {
    const [column, row] = [Math.floor((x + 6) * 3), Math.floor((y + 6) * 3)];
    const place = row * (width * 3 + 1) + 1 + column * 3;
    return rows.subarray(place, place + 3).toString("hex");
  };
  return { width, height, colourAt };
}
