export interface Page<Node> {
  nodes: Node[];
  totalCount: number;
  pageInfo: { hasNextPage: boolean; endCursor: string | null };
}

/** A long list, as far as it has come. Its first page comes with the draft. */
export class Pages<Node> {
  #first: () => Page<Node>;
  #load: (after: string | null) => Promise<Page<Node> | undefined>;
  #more = $state.raw<{ first: Page<Node>; last: Page<Node>; nodes: Node[] }>();
  isLoading = $state(false);

  // what was read in another way than the first page does not stand behind it
  readonly #behind = $derived.by(() => (this.#more?.first === this.#first() ? this.#more : undefined));
  readonly #last = $derived.by(() => this.#behind?.last ?? this.#first());
  readonly nodes = $derived.by(() => [...this.#first().nodes, ...(this.#behind?.nodes ?? [])]);
  readonly total = $derived.by(() => this.#first().totalCount);
  readonly hasMore = $derived(this.#last.pageInfo.hasNextPage);

  /** `load` asks for the page behind a cursor; undefined where it did not come. */
  constructor(first: () => Page<Node>, load: (after: string | null) => Promise<Page<Node> | undefined>) {
    this.#first = first;
    this.#load = load;
  }

  /** Loads the next page; false where there is none, or it did not come. */
  async loadMore(): Promise<boolean> {
    if (!this.hasMore || this.isLoading) return false;
    this.isLoading = true;
    const first = this.#first();
    const before = this.#behind?.nodes ?? [];
    const page = await this.#load(this.#last.pageInfo.endCursor);
    this.isLoading = false;
    if (page) this.#more = { first, last: page, nodes: [...before, ...page.nodes] };
    return page !== undefined;
  }

  /** Loads on until one is there; undefined where there is none. */
  async loadUntil(isWanted: (node: Node) => boolean): Promise<Node | undefined> {
    for (;;) {
      const found = this.nodes.find(isWanted);
      if (found !== undefined || !(await this.loadMore())) return found;
    }
  }
}
