/**
 * Keeps the table of a list up to date while its parcels are looked up. The server draws it, sorted and filtered as the
 * address says; this only puts the new drawing in its place whenever the stream tells of more.
 */
const PAUSE_MS = 1_000;

function growWith(events: string): void {
  const stream = new EventSource(events);
  let isDrawing = false;
  let isWanted = false;
  const draw = async () => {
    isWanted = true;
    if (isDrawing) return;
    isDrawing = true;
    while (isWanted) {
      isWanted = false;
      await drawAnew();
      await new Promise((resolve) => setTimeout(resolve, PAUSE_MS));
    }
    isDrawing = false;
  };
  stream.addEventListener("row", () => void draw());
  stream.addEventListener("done", () => {
    stream.close();
    void draw();
  });
}

async function drawAnew(): Promise<void> {
  const response = await fetch(location.href, { headers: { accept: "text/html" } }).catch(() => null);
  if (!response?.ok) return;
  const fresh = new DOMParser().parseFromString(await response.text(), "text/html").querySelector("#list");
  const standing = document.querySelector("#list");
  if (fresh === null || standing === null) return;
  const focused = document.activeElement?.getAttribute("href") ?? null;
  const scrolled = standing.querySelector(".table-scroll")?.scrollLeft ?? 0;
  standing.replaceWith(document.adoptNode(fresh));
  fresh.querySelector(".table-scroll")?.scrollTo({ left: scrolled });
  if (focused === null) return;
  for (const link of fresh.querySelectorAll("a")) if (link.getAttribute("href") === focused) link.focus();
}

const events = document.querySelector("#list")?.getAttribute("data-events");
if (events) growWith(events);

export {};
