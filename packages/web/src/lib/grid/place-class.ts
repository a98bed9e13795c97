import { browser } from '$app/env';
import { digitClasses } from './digit-classes.ts';

/** Where something stands, as the server can say it. */
export const placeClass = (place: number): string => (browser ? '' : `at ${digitClasses(place)}`);

/** The same, where the script runs. */
export const placeStyle = (place: number): number | undefined => (browser ? place : undefined);
