/** A row of the operator's own table: a parcel with what was recorded of it. Written by `import:shipments`. */
export interface ShipmentRecord {
  readonly number: string;
  readonly carrier: string | null;
  /** ISO 3166 alpha-2. */
  readonly origin: string | null;
  readonly destination: string | null;
  /** In any order. */
  readonly events: readonly RecordedEvent[];
  readonly isSample: boolean;
  readonly updatedAt: Date;
}

export interface RecordedEvent {
  readonly at: Date;
  /** A code that `parseStatusCode` knows. */
  readonly status: string;
  readonly description: string;
  /** "Curitiba, BR"; may be empty. */
  readonly location: string;
}
