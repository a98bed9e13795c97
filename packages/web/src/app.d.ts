import type { WithdrawnPlan } from './lib/graphql/withdrawal.ts';
import type { StoredPlan } from './routes/stored-plan.ts';

declare global {
  namespace App {
    interface Error {
      /** What a draft that is gone was stored as. */
      stored?: { slug: string; title: string };
      /** A plan that is there no more, since the import that made it was undone. */
      withdrawn?: WithdrawnPlan;
    }
    interface PageState {
      /** What was stored a moment ago; gone with the next page. */
      stored?: StoredPlan;
      /** How often more cards were asked for, so that who comes back finds the one where the link was. */
      more?: number;
    }
    interface Platform {
      req: {
        /** Attached by the server that carries both the API and this client. */
        graphql?: (request: Request) => Promise<Response>;
      };
    }
  }
}

export {};

declare module 'svelte/elements' {
  interface HTMLLinkAttributes {
    /** `render`: nothing is painted before it. Not known to Svelte 5.57 yet. */
    blocking?: 'render';
  }
}
