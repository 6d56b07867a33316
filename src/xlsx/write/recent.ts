/** Keeps what was used last, up to a size: what repeats within a run is made once, and the run's length costs no memory. */
export class Recent<Value> {
  private readonly values = new Map<string, Value>();
  private size = 0;

  /**
   * @param limit of the sizes together
   * @param sizeOf what a value takes up beside its key
   */
  constructor(
    private readonly limit: number,
    private readonly sizeOf: (value: Value, key: string) => number,
  ) {}

  get(key: string): Value | undefined {
    return this.values.get(key);
  }

  /** Keeps a value as the one used last. */
  set(key: string, value: Value): void {
    const earlier = this.values.get(key);
    if (earlier !== undefined) {
      this.values.delete(key);
      this.size -= this.sizeOf(earlier, key);
    }
    const size = this.sizeOf(value, key);
    if (size > this.limit) return;
    this.values.set(key, value);
    this.size += size;
    for (const [oldest, old] of this.values) {
      if (this.size <= this.limit) return;
      this.values.delete(oldest);
      this.size -= this.sizeOf(old, oldest);
    }
  }
}
