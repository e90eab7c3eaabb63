import { expect, test } from "vitest";
import { runWidget } from "./running-widget.ts";

const SHOP = "https://shop.example";
const OTHER = "https://other.example";

test("with no list every page may embed the widget, never with credentials", async () => {
  const widget = await runWidget();
  const answered = await widget.call("session", { body: { inbox: "default" }, headers: { origin: SHOP } });
  expect(answered.headers.get("access-control-allow-origin")).toBe("*");
  expect(answered.headers.get("access-control-allow-credentials")).toBeNull();
  const refused = await widget.call("messages", { headers: { origin: SHOP } });
  expect([refused.status, refused.headers.get("access-control-allow-origin")]).toEqual([401, "*"]);
  await widget.stop();
});

test("with a list only those pages may, and caches keep them apart", async () => {
  const widget = await runWidget({ allowedOrigins: [SHOP] });
  const allowed = await widget.call("session", { body: { inbox: "default" }, headers: { origin: SHOP } });
  expect(allowed.headers.get("access-control-allow-origin")).toBe(SHOP);
  expect(allowed.headers.get("vary")).toContain("Origin");
  const other = await widget.call("session", { body: { inbox: "default" }, headers: { origin: OTHER } });
  expect(other.headers.get("access-control-allow-origin")).toBeNull();
  await widget.stop();
});

test("a preflight is answered without a token and allows what the widget sends", async () => {
  const widget = await runWidget({ allowedOrigins: [SHOP] });
  const ask = (origin: string) =>
    widget.call("messages", {
      method: "OPTIONS",
      headers: {
        origin,
        "access-control-request-method": "POST",
        "access-control-request-headers": "authorization",
      },
    });
  const answered = await ask(SHOP);
  expect(answered.status).toBe(204);
  expect(answered.headers.get("access-control-allow-origin")).toBe(SHOP);
  expect(answered.headers.get("access-control-allow-methods")).toBe("GET, POST");
  for (const name of ["Authorization", "Content-Type", "Last-Event-ID"]) {
    expect(answered.headers.get("access-control-allow-headers")).toContain(name);
  }
  expect((await ask(OTHER)).headers.get("access-control-allow-origin")).toBeNull();
  await widget.stop();
});
