/** A seller, as far as we know them. */
export interface Contact {
  readonly id: string;
  readonly name: string | null;
  readonly email: string | null;
  readonly company: string | null;
  readonly platform: string | null;
  readonly locale: string | null;
  /** True when a shop vouches for who this is (a signed identity), never by the contact's own word. */
  readonly verified: boolean;
}
