import type { LayoutServerLoad } from './$types';
import { parseTheme, THEME_COOKIE } from '#lib/theme.ts';
import { workCalendarFrom } from '#lib/work-calendar.server.ts';
import { TOUR_COOKIE } from '#lib/tour/tour-cookie.ts';

/** By what the browser says of itself: on a phone the first picture is already the one for a phone. */
const isPhone = ({ headers }: Request) =>
  headers.get('sec-ch-ua-mobile') === '?1' || /\bMobi/.test(headers.get('user-agent') ?? '');

export const load: LayoutServerLoad = ({ cookies, request }) => {
  // the server's answer, so that a page rendered there says the same after hydration
  const today = new Date().toLocaleDateString('sv-SE', { timeZone: 'Asia/Shanghai' });
  return {
    today,
    workCalendar: workCalendarFrom(today),
    theme: parseTheme(cookies.get(THEME_COOKIE)),
    isPhone: isPhone(request),
    hasSeenTour: cookies.get(TOUR_COOKIE) !== undefined,
  };
};
