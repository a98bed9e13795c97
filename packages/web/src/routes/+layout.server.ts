import type { LayoutServerLoad } from './$types';

// the server's day, so that a page rendered there says the same after hydration
export const load: LayoutServerLoad = () => {
  const now = new Date();
  const pad = (part: number) => String(part).padStart(2, '0');
  return { today: `${now.getFullYear()}-${pad(now.getMonth() + 1)}-${pad(now.getDate())}` };
};
