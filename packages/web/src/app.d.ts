declare global {
  namespace App {
    interface Platform {
      req: {
        /** Attached by the server that carries both the API and this client. */
        graphql?: (request: Request) => Promise<Response>;
      };
    }
  }
}

export {};
