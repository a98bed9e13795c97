import { browser } from '$app/env';
import { binaryClasses } from './binary-classes.ts';

/** Where something stands, as the server can say it. */
export const placeClass = (place: number): string => (browser ? '' : `at ${binaryClasses(place)}`);

/** The same, where the script runs. */
export const placeStyle = (place: number): number | undefined => (browser ? place : undefined);
