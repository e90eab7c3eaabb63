import "./console.css";
import { render } from "preact";
import { consoleTexts } from "../../texts/console.ts";
import { Desk } from "./desk.tsx";
import { createDeskApi } from "./desk-api.ts";
import { DeskTexts } from "./desk-texts.ts";
import { createDrafts } from "./drafts.ts";

const texts = consoleTexts(document.documentElement.lang);
const api = createDeskApi(texts.refusals);
const place = document.getElementById("desk");
if (place === null) throw new Error("The page has no place for the desk.");

const me = await api.me();
if (me.kind === "refused") {
  render(
    <p class="start-problem" role="alert">
      {me.sentence}
    </p>,
    place,
  );
}
if (me.kind === "ok") {
  const drafts = createDrafts(sessionStorage, me.value.id);
  render(
    <DeskTexts.Provider value={texts}>
      <Desk api={api} me={me.value} drafts={drafts} />
    </DeskTexts.Provider>,
    place,
  );
}
