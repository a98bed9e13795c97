/** Pixels that may be scrolled before what is drawn has to follow at once: it reaches further than this. */
const NO_HURRY = 96;
/** Milliseconds after which it follows, however busy the browser is. */
const LATEST = 100;

/** How large the parts of a grid are on the screen, and how far it is scrolled: in pixels. */
export class Geometry {
  #scroller: HTMLElement | undefined;
  #waiting: number | undefined;
  #top = $state(0);
  #left = $state(0);
  #width = $state(0);
  #height = $state(0);
  /** Width of what stays in sight before the columns, and after them. */
  #before = $state(0);
  #after = $state(0);
  #head = $state(0);
  #foot = $state(0);
  cell = $state(0);
  row = $state(0);
  /** The style sheet's own sizes are whole pixels already. */
  isWhole = $state(true);

  /** The script runs and has measured. */
  readonly isMeasured = $derived(this.row > 0);
  readonly top = $derived(this.#top);
  /** What of the columns has scrolled out on the left. */
  readonly left = $derived(this.#left);
  readonly width = $derived(this.#width);
  readonly bodyHeight = $derived(Math.max(0, this.#height - this.#head - this.#foot));
  readonly bodyWidth = $derived(Math.max(0, this.#width - this.#before - this.#after));
  /** Whole rows in sight. */
  readonly page = $derived(this.row > 0 ? Math.floor(this.bodyHeight / this.row) : 10);

  /** Measures a scroller, now and whenever one of its parts takes another size. */
  watch = (scroller: HTMLElement) => {
    this.#scroller = scroller;
    const part = (name: string) => scroller.querySelector<HTMLElement>(`[data-part=${name}]`);
    const parts = ['gauge', 'lead', 'head', 'foot', 'total'].flatMap((name) => part(name) ?? []);
    const measure = () => {
      const { width, height } = part('gauge')!.getBoundingClientRect();
      this.cell = Math.round(width);
      this.row = Math.round(height);
      this.isWhole = this.cell === width && this.row === height;
      this.#width = scroller.clientWidth;
      this.#height = scroller.clientHeight;
      this.#head = part('head')!.offsetHeight;
      this.#foot = part('foot')!.offsetHeight;
      this.#before = part('lead')!.offsetWidth;
      this.#after = sticks(part('total')!) ? part('total')!.offsetWidth : 0;
      this.follow();
    };
    const observer = new ResizeObserver(measure);
    for (const element of [scroller, ...parts]) observer.observe(element);
    scroller.addEventListener('scroll', this.#scrolled, { passive: true });
    measure();
    return () => {
      observer.disconnect();
      this.follow();
      scroller.removeEventListener('scroll', this.#scrolled);
    };
  };

  /** Between two frames and not in one, since the browser itself has scrolled what is drawn already. */
  #scrolled = () => {
    const { scrollTop, scrollLeft } = this.#scroller!;
    const moved = Math.max(Math.abs(scrollTop - this.#top), Math.abs(scrollLeft - this.#left));
    if (moved > NO_HURRY) this.follow();
    else this.#waiting ??= requestIdleCallback(this.follow, { timeout: LATEST });
  };

  /** How far it is scrolled now, which is otherwise known a little later. */
  follow = () => {
    if (this.#waiting !== undefined) cancelIdleCallback(this.#waiting);
    this.#waiting = undefined;
    this.#top = this.#scroller?.scrollTop ?? 0;
    this.#left = this.#scroller?.scrollLeft ?? 0;
  };

  scrollTo({ top, left }: { top?: number; left?: number }) {
    const scroller = this.#scroller;
    if (!scroller) return;
    if (top !== undefined && Math.round(top) !== Math.round(this.#top)) scroller.scrollTop = top;
    if (left !== undefined && Math.round(left) !== Math.round(this.left)) scroller.scrollLeft = left;
    // what is drawn next is for where it stands now, before the browser says so
    this.follow();
  }

  /** Place of the column under a point, counted with the pinned ones. */
  columnAt(clientX: number, pinned: number): number {
    const x = clientX - this.#scroller!.getBoundingClientRect().left;
    const past = x < this.#before ? 0 : this.left;
    return Math.floor((x - this.#before + past) / this.cell) + pinned;
  }
}

const sticks = (element: HTMLElement) => getComputedStyle(element).position === 'sticky';
