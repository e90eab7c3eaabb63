import { evidenceAround, NO_EVIDENCE, type NumberEvidence } from "./evidence.ts";
import { type Label, labelsIn } from "./labels.ts";
import type { PlainText } from "./plain-text.ts";
import type { Span } from "./word-spans.ts";

/** The words around the spans of one text, read only when somebody asks: most messages need none of it. */
export class EvidenceReader {
  readonly #plain: PlainText;
  #labels: readonly Label[] | null = null;
  #accepted: { readonly span: Span; readonly evidence: NumberEvidence | null } | null = null;

  constructor(plain: PlainText) {
    this.#plain = plain;
  }

  /** What a span is labelled as. The label of a list goes on from number to number: `DHL: 331…, 109…, 382…`. */
  read(span: Span): NumberEvidence {
    // "track my 3318810036": what labels the digits must not make the word before them a part of the number.
    if (span.pieced) return NO_EVIDENCE;
    const own = this.around(span);
    return own.tracking || own.denied ? own : (this.#inherited(span) ?? own);
  }

  around(span: Span): NumberEvidence {
    this.#labels ??= labelsIn(this.#plain.folded);
    return evidenceAround(this.#plain.text, this.#labels, span);
  }

  /** `evidence` is null when the number was believed without any. */
  accept(span: Span, evidence: NumberEvidence | null): void {
    this.#accepted = { span, evidence };
  }

  #inherited(span: Span): NumberEvidence | null {
    const before = this.#accepted;
    if (before === null || !LIST_GAP.test(this.#plain.text.slice(before.span.end, span.start))) return null;
    return before.evidence ?? this.around(before.span);
  }
}

const LIST_GAP = /^(?:[\s,;、，；/&+•*·-]|and|und|et|y|e|и|і|和|与|及|跟){1,8}$/;
