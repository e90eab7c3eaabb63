/** A refusal that the caller is told about, as an RFC 9457 problem document. `detail` is one sentence. */
export class Problem extends Error {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  /** Faults by field, where a form can show them. */
  readonly errors: Readonly<Record<string, string>> | undefined;

  constructor(
    status: number,
    detail: string,
    extra: {
      readonly headers?: Readonly<Record<string, string>>;
      readonly errors?: Readonly<Record<string, string>>;
      readonly cause?: unknown;
    } = {},
  ) {
    super(detail, { cause: extra.cause });
    this.name = "Problem";
    this.status = status;
    this.headers = extra.headers ?? {};
    this.errors = extra.errors;
  }
}
