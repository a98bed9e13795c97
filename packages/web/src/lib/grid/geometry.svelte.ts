/** How large the parts of a grid are on the screen, and how far it is scrolled: in pixels. */
export class Geometry {
  #scroller: HTMLElement | undefined;
  #top = $state(0);
  #left = $state(0);
  #width = $state(0);
  #height = $state(0);
  /** Width of what stays in sight on the left, and of all that stands before the columns. */
  #stuck = $state(0);
  #before = $state(0);
  #after = $state(0);
  #head = $state(0);
  #foot = $state(0);
  cell = $state(0);
  row = $state(0);

  /** The script runs and has measured. */
  readonly isMeasured = $derived(this.row > 0);
  readonly top = $derived(this.#top);
  /** What of the columns has scrolled out on the left. */
  readonly left = $derived(Math.max(0, this.#left + this.#stuck - this.#before));
  readonly bodyHeight = $derived(Math.max(0, this.#height - this.#head - this.#foot));
  readonly bodyWidth = $derived(Math.max(0, this.#width - this.#stuck - this.#after));
  /** Whole rows in sight. */
  readonly page = $derived(this.row > 0 ? Math.floor(this.bodyHeight / this.row) : 10);

  /** Measures a scroller, now and whenever one of its parts takes another size. */
  watch = (scroller: HTMLElement) => {
    this.#scroller = scroller;
    const part = (name: string) => scroller.querySelector<HTMLElement>(`[data-part=${name}]`);
    const parts = ['gauge', 'before', 'head', 'foot', 'heading', 'total'].flatMap((name) => part(name) ?? []);
    const measure = () => {
      const { width, height } = part('gauge')!.getBoundingClientRect();
      this.cell = Math.round(width);
      this.row = Math.round(height);
      this.#width = scroller.clientWidth;
      this.#height = scroller.clientHeight;
      this.#head = part('head')!.offsetHeight;
      this.#foot = part('foot')!.offsetHeight;
      this.#before = part('before')!.offsetWidth;
      this.#stuck = sticks(part('lead')!) ? this.#before : part('heading')!.offsetWidth;
      this.#after = sticks(part('total')!) ? part('total')!.offsetWidth : 0;
      this.#scrolled();
    };
    const observer = new ResizeObserver(measure);
    for (const element of [scroller, ...parts]) observer.observe(element);
    scroller.addEventListener('scroll', this.#scrolled, { passive: true });
    measure();
    return () => {
      observer.disconnect();
      scroller.removeEventListener('scroll', this.#scrolled);
    };
  };

  #scrolled = () => {
    this.#top = this.#scroller!.scrollTop;
    this.#left = this.#scroller!.scrollLeft;
  };

  scrollTo({ top, left }: { top?: number; left?: number }) {
    const scroller = this.#scroller;
    if (!scroller) return;
    if (top !== undefined && Math.round(top) !== Math.round(this.#top)) scroller.scrollTop = top;
    if (left !== undefined && Math.round(left) !== Math.round(this.left))
      scroller.scrollLeft = left + this.#before - this.#stuck;
    // what is drawn next is for where it stands now, before the browser says so
    this.#scrolled();
  }

  /** Place of the column under a point, counted with the pinned ones. */
  columnAt(clientX: number, pinned: number): number {
    const x = clientX - this.#scroller!.getBoundingClientRect().left;
    if (x < this.#stuck) return Math.floor((x - this.#stuck) / this.cell) + pinned;
    return Math.floor((x - this.#stuck + this.left) / this.cell) + pinned;
  }
}

const sticks = (element: HTMLElement) => getComputedStyle(element).position === 'sticky';
