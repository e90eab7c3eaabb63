import type { Tone } from "../domain/card.ts";
import type { CaseDetail } from "../domain/tickets/case-details.ts";
import type { TicketState } from "../domain/tickets/state.ts";
import type { InterfaceLanguage } from "./language.ts";
import type { ReasonTexts } from "./reasons/texts.ts";

/** The words of the chat panel. */
export interface WidgetTexts {
  readonly name: string;
  /** Who answers when, under the name. */
  readonly hours: string;
  readonly greeting: string;
  readonly close: string;
  readonly conversation: string;
  readonly newMessages: string;
  readonly composer: {
    readonly label: string;
    readonly placeholder: string;
    readonly send: string;
    readonly used: (count: string, most: string) => string;
    readonly tooLong: (over: string) => string;
  };
  readonly person: {
    readonly ask: string;
    readonly has: (number: string) => string;
    readonly hasIt: string;
    readonly passedOn: string;
  };
  readonly status: Readonly<Record<"sending" | "reading" | "searching" | "looking_up" | "writing", string>>;
  readonly authors: Readonly<Record<"contact" | "assistant" | "agent" | "notice", string>>;
  readonly answer: {
    readonly sources: string;
    /** Link to the record of the answer. */
    readonly receipt: string;
    readonly asOf: (date: string) => string;
    readonly helpful: string;
    readonly notHelpful: string;
    readonly whyNot: ReasonTexts;
    readonly thanks: string;
    readonly nextSteps: string;
    readonly cut: string;
  };
  readonly trouble: {
    readonly offline: string;
    readonly reconnecting: string;
    readonly notSent: string;
    readonly unreachable: string;
    readonly tooMany: string;
    readonly retry: string;
  };
  readonly shipment: {
    readonly tones: Readonly<Record<Tone, string>>;
    readonly copy: string;
    readonly copied: string;
    readonly carrier: string;
    readonly route: string;
    readonly events: (count: number) => string;
    readonly sample: string;
    readonly watch: {
      readonly start: string;
      readonly stop: string;
    };
  };
  readonly handoff: {
    readonly title: string;
    readonly intro: string;
    readonly known: string;
    readonly change: string;
    readonly optional: string;
    readonly submit: string;
    readonly cancel: string;
    readonly details: Readonly<Record<CaseDetail, string>>;
    readonly help: Readonly<Partial<Record<CaseDetail, string>>>;
    readonly required: string;
    readonly badEmail: string;
    readonly sent: string;
  };
  readonly ticket: {
    readonly label: string;
    readonly states: Readonly<Record<TicketState, string>>;
  };
}

/** Brings the words of one language; the others stay on the server. */
export async function loadWidgetTexts(language: InterfaceLanguage): Promise<WidgetTexts> {
  switch (language) {
    case "en":
      return (await import("./widget/en.ts")).en;
    case "zh":
      return (await import("./widget/zh.ts")).zh;
    case "zh-Hant":
      return (await import("./widget/zh-hant.ts")).zhHant;
    case "ru":
      return (await import("./widget/ru.ts")).ru;
    case "pt":
      return (await import("./widget/pt.ts")).pt;
    case "es":
      return (await import("./widget/es.ts")).es;
  }
}
