/** Set once somebody has taken the tour, or said no to it. */
export const TOUR_COOKIE = 'zeren-tour';
